"""Every word of the interface, English and Chinese, by the room that says it.

A template names its values in braces, as ``str.format`` does. A value may choose between an English singular and
plural: ``{count} {count:article|articles}``. Both languages of a row name the same values, which a test proves.
"""
