"""site.yaml, _defaults.yaml and theme.yaml as frozen values."""
