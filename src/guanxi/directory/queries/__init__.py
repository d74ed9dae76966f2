"""Reading customers and contacts; every function authorises what it fetches."""
