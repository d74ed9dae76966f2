"""Reading campaigns and who takes part in them."""
