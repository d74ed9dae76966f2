"""The customer's org chart: seats, who sits on them, and the lines between them."""
