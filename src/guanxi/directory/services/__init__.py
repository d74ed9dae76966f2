"""Writing customers and contacts. Each public function is one thing a person does, and one change in the log."""
