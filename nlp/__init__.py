"""Text in, findings out. The one door is :mod:`nlp.advisor`."""
