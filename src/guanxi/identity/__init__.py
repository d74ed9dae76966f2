"""Being signed in: passwords, second factors, other providers, sessions, tokens."""
