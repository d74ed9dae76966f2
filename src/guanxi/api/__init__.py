"""The HTTP interface: one NinjaAPI over the domains' routers, one error shape."""
