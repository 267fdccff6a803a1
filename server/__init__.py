"""HTTP in, JSON out. Of nlp it knows one module, `nlp.advisor`."""
