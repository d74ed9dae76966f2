"""What an actor may do with cases: whoever reads the account reads them, whoever contributes to it works on them."""

ACTIONS = {"read": "read", "work": "contribute", "edit": "edit"}
