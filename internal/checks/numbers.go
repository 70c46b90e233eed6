// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"errors"
	"math/big"
	"strconv"
)

// most is the largest accepted magnitude of a whole number.
const most = 1_000_000_000

// Count declares an argument that is a number of things.
func Count(a Argument) *Ordered[int] { return WholeNumber(1, a) }

// WholeNumber declares an argument that is a whole number, 0 or greater, such
// as example.
func WholeNumber(example int, a Argument) *Ordered[int] {
	return wholeNumber("a whole number, 0 or greater", 0, example, a)
}

// Days declares an argument that is a number of days. A number that is too
// small is not an argument error, because limits set the minimum.
func Days(example int, a Argument) *Ordered[int] {
	return wholeNumber("a whole number of days, at most a billion", -most, example, a)
}

func wholeNumber(expected string, least int64, example int, a Argument) *Ordered[int] {
	return &Ordered[int]{singleOf(a, ScalarNumber, expected, strconv.Itoa(example), func(v Value) (int, error) {
		f, _ := v.data.(*big.Float)
		n, accuracy := f.Int64()
		if accuracy != big.Exact || n < least || n > most {
			return 0, errors.New("")
		}
		return int(n), nil
	}, strconv.Itoa)}
}

// GiB declares an argument that is a size in GiB.
func GiB(example int, a Argument) *Ordered[float64] {
	return &Ordered[float64]{singleOf(a, ScalarNumber, "a number of GiB", strconv.Itoa(example), func(v Value) (float64, error) {
		f, _ := v.data.(*big.Float)
		size, _ := f.Float64()
		if f.IsInf() {
			return 0, errors.New("")
		}
		return size, nil
	}, func(size float64) string { return strconv.FormatFloat(size, 'f', -1, 64) + " GiB" })}
}
