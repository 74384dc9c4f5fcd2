"""Skeletons of new content: the templates that `asn-hub new` and the site's form both fill in.

Those of a training and a mentoring guide hold names in braces and nothing else, so that a browser can fill them too;
every value is YAML already.
"""
