"""Opening workspaces, adding members, signing in."""
