"""How right the inference is where the truth is known: the figures behind ``guanxi evaluate``."""
