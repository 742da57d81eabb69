category-other = Etwas anderes
other-date-label = Tag
other-date-ask-offer = An welchem Tag? Überspringen Sie das, wenn der Tag offen ist.
other-date-ask-request = An welchem Tag? Überspringen Sie das, wenn es keinen festen Tag gibt.
