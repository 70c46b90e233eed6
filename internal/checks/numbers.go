package checks

import (
	"cmp"
	"errors"
	"math/big"
	"strconv"
)

// above holds where the argument is more than bound.
func (a *ordered[T]) above(bound T) Condition {
	return a.holds(func(value T) bool { return value > bound })
}

// below holds where the argument is less than bound.
func (a *ordered[T]) below(bound T) Condition {
	return a.holds(func(value T) bool { return value < bound })
}

// orderedArgument declares an argument whose values can be compared.
func orderedArgument[T cmp.Ordered](n notation[T], a Argument) *ordered[T] {
	return &ordered[T]{n.single(a)}
}

// most is the largest magnitude of a whole number.
const most = 1_000_000_000

// count declares an argument that is a number of things.
func count(a Argument) *ordered[int] { return ordinal(1, a) }

// ordinal declares an argument that is a whole number, such as example.
func ordinal(example int, a Argument) *ordered[int] {
	return wholeNumber("a whole number from 0 on", 0, example, a)
}

// days declares an argument that is a number of days. What is too small is no
// argument error, for limits say how many there have to be.
func days(example int, a Argument) *ordered[int] {
	return wholeNumber("a whole number of days, of at most a billion", -most, example, a)
}

func wholeNumber(expected string, least int64, example int, a Argument) *ordered[int] {
	return orderedArgument(notation[int]{
		scalar:   Numeric,
		expected: expected,
		example:  strconv.Itoa(example),
		parse: func(v Value) (int, error) {
			f, _ := v.data.(*big.Float)
			n, accuracy := f.Int64()
			if accuracy != big.Exact || n < least || n > most {
				return 0, errors.New("")
			}
			return int(n), nil
		},
		show: strconv.Itoa,
	}, a)
}

// gibibytes declares an argument that is a size in GiB.
func gibibytes(example int, a Argument) *ordered[float64] {
	return orderedArgument(notation[float64]{
		scalar:   Numeric,
		expected: "a number of GiB",
		example:  strconv.Itoa(example),
		parse: func(v Value) (float64, error) {
			f, _ := v.data.(*big.Float)
			size, _ := f.Float64()
			if f.IsInf() {
				return 0, errors.New("")
			}
			return size, nil
		},
		show: func(size float64) string { return strconv.FormatFloat(size, 'f', -1, 64) + " GiB" },
	}, a)
}
