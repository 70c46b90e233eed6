package checks

import "cmp"

// A Notation is how a value of type T is written in configurations: as a string.
// What a package beside this one parses becomes an argument's type by it.
type Notation[T comparable] struct {
	Expected string // which values are accepted, as a phrase
	Example  string // one of them, in HCL
	// Parse understands a string. Its error adds to what is expected, as a phrase
	// that does not repeat the string, or is empty. An Unclear error makes the
	// value count as not stated.
	Parse func(string) (T, error)
	// Show writes a value as messages do; nil where they never do, because it is a
	// user's free text.
	Show func(T) string
}

// Declare declares an argument that is written in the notation.
func Declare[T comparable](n Notation[T], a Argument) *Single[T] {
	return singleOf(a, ScalarString, n.Expected, n.Example, func(v Value) (T, error) { return n.Parse(v.text()) }, n.Show)
}

// OrderedOf declares an argument whose values can be compared.
func OrderedOf[T cmp.Ordered](n Notation[T], a Argument) *Ordered[T] {
	return &Ordered[T]{Declare(n, a)}
}

// Unclear is the error of a notation's Parse for a word that a source prints where
// it does not know, such as "mixed".
type Unclear string

func (u Unclear) Error() string { return string(u) + " says nothing" }
