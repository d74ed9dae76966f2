"""Planning visits, answering their questions, closing them."""
