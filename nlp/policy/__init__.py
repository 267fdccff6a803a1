"""Reads, checks and applies a policy pack: the one place where the policy is known."""
