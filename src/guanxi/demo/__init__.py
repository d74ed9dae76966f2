"""The demo workspace: invented customers whose stories show what the product is for."""
