package checks

import "cmp"

// An Argument is a fact about a subject, or a piece of its configuration, that
// the user states. It is declared once: schema, decoding, messages and
// documentation all follow from the declaration.
type Argument struct {
	// Name is the argument's name in Terraform.
	Name string
	// Description says what the argument states, in Markdown, as a sentence.
	Description string
	// Where says where the user gets the fact from, in Markdown, as a phrase.
	Where string
	// Null says what it means that the argument is null.
	Null NullMeaning
	// Told says when a resource of the alicloud or vSphere provider tells it.
	Told Told

	// The rest is filled in by the constructors (boolean, choice, listOf, ...).

	shape      Shape
	scalar     Scalar
	expected   string
	example    string
	parse      func(Value) (any, error)
	attributes []*Argument
	parent     *Argument
}

// Told says when a resource, or a data source, tells an argument.
type Told uint8

const (
	// ByNoResource is for what users have to know from elsewhere.
	ByNoResource Told = iota
	// AtPlan is for what is known at plan.
	AtPlan
	// AfterApply is for what a new resource knows only after apply.
	AfterApply
)

// NullMeaning says what it means that an argument is null.
type NullMeaning uint8

const (
	// NotTold is for a fact about the world: limits that read it are unchecked.
	NotTold NullMeaning = iota
	// NotSet is for a piece of configuration: that it is not set is known.
	NotSet
)

// Shape is how an argument's values are arranged.
type Shape uint8

const (
	// Single is one scalar.
	Single Shape = iota
	// Set is a set of scalars.
	Set
	// List is a list of scalars.
	List
	// Map is a map of scalars.
	Map
	// Nested is one object.
	Nested
	// ObjectList is a list of objects.
	ObjectList
)

// Scalar is Terraform's type of a single value.
type Scalar uint8

const (
	// Text is a string.
	Text Scalar = iota
	// Bool is true or false.
	Bool
	// Numeric is a number.
	Numeric
)

// Shape tells how the argument's values are arranged.
func (a *Argument) Shape() Shape { return a.shape }

// Scalar tells Terraform's type of the argument's scalars.
func (a *Argument) Scalar() Scalar { return a.scalar }

// Attributes gives the attributes of a Nested object, or of an ObjectList's.
func (a *Argument) Attributes() []*Argument { return a.attributes }

// Accepts says which values are accepted, as a phrase for documentation; empty
// where the type says all.
func (a *Argument) Accepts() string { return a.expected }

// root is the argument itself, or the outermost one that it lies in.
func (a *Argument) root() *Argument {
	for a.parent != nil {
		a = a.parent
	}
	return a
}

// path is where the argument stands in any configuration of its subject:
// storage_class, inventory.enabled, or disks[*].mode.
func (a *Argument) path() Path {
	switch {
	case a.parent == nil:
		return Path{{Name: a.Name}}
	case a.parent.shape == Set:
		return a.parent.path()
	case a.parent.shape == List:
		return a.parent.path().index(EveryElement)
	case a.parent.shape == Nested:
		return a.parent.path().attribute(a.Name)
	default:
		return a.parent.path().index(EveryElement).attribute(a.Name)
	}
}

// A single is an argument with one value of type T.
type single[T comparable] struct {
	*Argument
	show func(T) string // how messages write it; nil: never, it is a user's free text
}

// An ordered is an argument with one value that is less or more than others.
type ordered[T cmp.Ordered] struct{ *single[T] }

// A notation is how a scalar of type T is written in configurations.
type notation[T comparable] struct {
	scalar   Scalar
	expected string // which values are accepted, as a phrase
	example  string // one of them, in HCL
	parse    func(Value) (T, error)
	show     func(T) string
}

// single declares an argument that is written in the notation.
func (n notation[T]) single(a Argument) *single[T] {
	a.shape, a.scalar, a.expected, a.example = Single, n.scalar, n.expected, n.example
	a.parse = func(v Value) (any, error) { return n.parse(v) }
	return &single[T]{&a, n.show}
}

// A set is an argument with several values of type T.
type set[T comparable] struct {
	*Argument
	element *single[T]
}

// setOf declares a set of what element declares one of.
func setOf[T comparable](element *single[T]) *set[T] { return several(Set, element) }

// sequenceOf declares a list of what element declares one of.
func sequenceOf[T comparable](element *single[T]) *set[T] { return several(List, element) }

// mapOf declares a map of what element declares one of.
func mapOf[T comparable](element *single[T]) *set[T] { return several(Map, element) }

func several[T comparable](shape Shape, element *single[T]) *set[T] {
	a := *element.Argument
	a.shape = shape
	a.attributes = []*Argument{element.Argument}
	element.parent = &a
	element.Null = NotTold // of one element, whatever the whole is
	return &set[T]{&a, element}
}

// An objectList is an argument with a list of objects.
type objectList struct{ *Argument }

// listOf declares a list of objects with these attributes.
func listOf(a Argument, attributes ...declared) *objectList {
	return &objectList{a.of(ObjectList, attributes)}
}

// objectOf declares an object with these attributes.
func objectOf(a Argument, attributes ...declared) *Argument {
	return a.of(Nested, attributes)
}

// of gives the argument a shape, and attributes.
func (a Argument) of(shape Shape, attributes []declared) *Argument {
	a.shape = shape
	for _, attribute := range attributes {
		attribute.declaration().parent = &a
		a.attributes = append(a.attributes, attribute.declaration())
	}
	return &a
}

// declared is anything that declares an argument.
type declared interface{ declaration() *Argument }

func (a *Argument) declaration() *Argument { return a }
