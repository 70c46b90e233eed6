// SPDX-License-Identifier: MPL-2.0

package checks

import "cmp"

// A Notation is how values of type T are written as strings in configurations.
// It makes an argument's type of what a package in this directory parses.
type Notation[T comparable] struct {
	Expected string // which values are accepted, as a phrase
	Example  string // one of them, in HCL
	// Parse converts a string. Its error is empty, or a phrase that adds to what
	// is expected without repeating the string; an Unclear error leaves limits
	// unchecked.
	Parse func(string) (T, error)
	// Show formats a value for messages. It is nil if messages never show the
	// value, because it is a user's free text.
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

// Unclear is the error of a notation's Parse for a word that a source prints if
// it does not know the value, such as "mixed".
type Unclear string

func (u Unclear) Error() string { return string(u) + " says nothing" }
