// SPDX-License-Identifier: MPL-2.0

package checks

// An Argument is a fact about a subject, or part of its configuration, that
// users set. Schema, decoding, messages and documentation all follow from its
// one declaration.
type Argument struct {
	// Name is the argument's name in Terraform.
	Name string
	// Description is a sentence in Markdown that says what the argument means.
	Description string
	// Where is a phrase in Markdown that says where users get the value, apart from
	// resources.
	Where string
	// Null is what a null value means.
	Null NullMeaning
	// Environment marks a fact about the environment and not about one object, so
	// that it can be stated once for all objects.
	Environment bool
	// NeverEmpty says, for a collection, why it has at least one element: "every
	// VM has at least one disk". An empty collection is then an unknown fact.
	NeverEmpty string
	// WhereFor returns Where for the values of other arguments, or "" if these do
	// not matter; nil if they never do.
	WhereFor func(Values) string
	// Required marks an attribute that an object must have.
	Required bool

	// The constructors (Bool, Choice, ObjectsOf, ...) fill in the rest.

	shape      Shape
	scalar     Scalar
	expected   string
	example    string
	shown      bool // messages show a value that is not accepted
	parse      func(Value) (any, error)
	attributes []*Argument
	parent     *Argument
}

// NullMeaning is what a null argument means.
type NullMeaning uint8

const (
	// NotStated means that the fact is unknown, so limits that read it are
	// unchecked.
	NotStated NullMeaning = iota
	// NotSet means that the configuration is known not to be set.
	NotSet
	// NotNeeded means that limits are decided without the argument, as if it were known
	// not to be set, even if it is part of a configuration that is only known in part.
	NotNeeded
)

// decided reports whether null is known to mean not set.
func (n NullMeaning) decided() bool { return n != NotStated }

// Shape is how an argument's values are arranged.
type Shape uint8

const (
	// ShapeSingle is one scalar.
	ShapeSingle Shape = iota
	// ShapeSet is a set of scalars.
	ShapeSet
	// ShapeList is a list of scalars.
	ShapeList
	// ShapeMap is a map of scalars.
	ShapeMap
	// ShapeObject is one object.
	ShapeObject
	// ShapeObjects is a list of objects.
	ShapeObjects
)

// Scalar is Terraform's type of a single value.
type Scalar uint8

const (
	// ScalarString is a string.
	ScalarString Scalar = iota
	// ScalarBool is true or false.
	ScalarBool
	// ScalarNumber is a number.
	ScalarNumber
)

// Shape returns how the argument's values are arranged.
func (a *Argument) Shape() Shape { return a.shape }

// Scalar returns the Terraform type of the argument's scalars.
func (a *Argument) Scalar() Scalar { return a.scalar }

// Attributes returns the attributes of an object, or of each object in a list;
// for any other collection, it returns the element.
func (a *Argument) Attributes() []*Argument { return a.attributes }

// Accepts returns a phrase for documentation that names the accepted values, or
// "" if the type says it all.
func (a *Argument) Accepts() string {
	if a.scalar == ScalarBool || a.expected == anyString {
		return ""
	}
	return a.expected
}

// AnyArgument is an argument of any type.
type AnyArgument interface{ declaration() *Argument }

func (a *Argument) declaration() *Argument { return a }

// root returns the outermost argument that contains a, or a itself.
func (a *Argument) root() *Argument {
	for a.parent != nil {
		a = a.parent
	}
	return a
}

// Path returns the argument's place in any configuration of its subject:
// storage_class, inventory.enabled or disks[*].mode.
func (a *Argument) Path() Path {
	switch {
	case a.parent == nil:
		return Path{{Name: a.Name}}
	case a.parent.shape == ShapeSet:
		return a.parent.Path()
	case a.parent.shape == ShapeList:
		return a.parent.Path().Element(EveryElement)
	case a.parent.shape == ShapeObject:
		return a.parent.Path().Attribute(a.Name)
	default:
		return a.parent.Path().Element(EveryElement).Attribute(a.Name)
	}
}
