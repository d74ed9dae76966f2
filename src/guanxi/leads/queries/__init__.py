"""Reading leads and pools."""
