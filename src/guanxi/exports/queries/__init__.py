"""Reading what is exported; every function authorises what it reads."""
