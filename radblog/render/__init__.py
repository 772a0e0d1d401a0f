"""Recipes become bytes: pages by the theme's templates, feeds, sitemaps. Pure: values in, values out."""
