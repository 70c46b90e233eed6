package checks

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
	// Availability says when a resource or data source of the alicloud or vSphere
	// provider has it.
	Availability Availability

	// The rest is filled in by the constructors (Bool, Choice, ObjectsOf, ...).

	shape      Shape
	scalar     Scalar
	expected   string
	example    string
	parse      func(Value) (any, error)
	attributes []*Argument
	parent     *Argument
}

// Availability says when a resource, or a data source, has an argument's value.
type Availability uint8

const (
	// Never is for what no resource has: users know it from elsewhere.
	Never Availability = iota
	// Required is for what is known at plan, because the resource requires it, has
	// a default for it or takes it as not set.
	Required
	// IfWritten is for what is known at plan only where the configuration sets it,
	// because the resource computes it otherwise.
	IfWritten
	// AfterApply is for what a new resource has only after apply.
	AfterApply
)

// NullMeaning says what it means that an argument is null.
type NullMeaning uint8

const (
	// NotStated is for a fact about the world: limits that read it are unchecked.
	NotStated NullMeaning = iota
	// NotSet is for a piece of configuration: that it is not set is known.
	NotSet
)

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

// Shape tells how the argument's values are arranged.
func (a *Argument) Shape() Shape { return a.shape }

// Scalar tells Terraform's type of the argument's scalars.
func (a *Argument) Scalar() Scalar { return a.scalar }

// Attributes gives the attributes of an object, or of each of several.
func (a *Argument) Attributes() []*Argument { return a.attributes }

// Accepts says which values are accepted, as a phrase for documentation; empty
// where the type says all.
func (a *Argument) Accepts() string { return a.expected }

// AnyArgument is anything that declares an argument, whatever its type.
type AnyArgument interface{ declaration() *Argument }

func (a *Argument) declaration() *Argument { return a }

// root is the argument itself, or the outermost one that it lies in.
func (a *Argument) root() *Argument {
	for a.parent != nil {
		a = a.parent
	}
	return a
}

// Path is where the argument stands in any configuration of its subject:
// storage_class, inventory.enabled, or disks[*].mode.
func (a *Argument) Path() Path {
	switch {
	case a.parent == nil:
		return Path{{Name: a.Name}}
	case a.parent.shape == ShapeSet:
		return a.parent.Path()
	case a.parent.shape == ShapeList:
		return a.parent.Path().index(EveryElement)
	case a.parent.shape == ShapeObject:
		return a.parent.Path().attribute(a.Name)
	default:
		return a.parent.Path().index(EveryElement).attribute(a.Name)
	}
}
