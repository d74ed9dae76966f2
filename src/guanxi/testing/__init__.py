"""What tests share: a cast of people, makers of things, and the replay check."""
