// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"errors"
	"math"
	"math/big"
	"strconv"
)

// most is the largest accepted magnitude of a whole number.
const most = 1_000_000_000

// Count declares an argument that is a number of things, of which there may be
// none.
func Count(a Argument) *Ordered[int] { return WholeNumber(1, a) }

// AtLeastOne declares an argument that is a number of things, of which there is
// certainly one.
func AtLeastOne(a Argument) *Ordered[int] {
	return wholeNumber("a whole number, 1 or greater", 1, 1, a)
}

// WholeNumber declares an argument that is a whole number, 0 or greater, such
// as example.
func WholeNumber(example int, a Argument) *Ordered[int] {
	return wholeNumber("a whole number, 0 or greater", 0, example, a)
}

// DaysOrNone declares an argument that is a number of days and that is not set if
// it is 0, as providers write it. A negative number is not an argument error,
// because limits set the minimum.
func DaysOrNone(example int, a Argument) *Ordered[int] {
	days := wholeNumber("a whole number of days, at most a billion", -most, example, a)
	parse := days.parse
	days.parse = func(v Value) (any, error) {
		n, err := parse(v)
		if n == 0 {
			return nil, err
		}
		return n, err
	}
	return days
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
	return gib("a number of GiB, 1 or greater", 1, example, a)
}

// FreeGiB declares an argument that is free space in GiB. It can be negative,
// because file systems reserve space.
func FreeGiB(example int, a Argument) *Ordered[float64] {
	return gib("a number of GiB", math.Inf(-1), example, a)
}

func gib(expected string, least float64, example int, a Argument) *Ordered[float64] {
	return &Ordered[float64]{singleOf(a, ScalarNumber, expected, strconv.Itoa(example), func(v Value) (float64, error) {
		f, _ := v.data.(*big.Float)
		size, _ := f.Float64()
		if f.IsInf() || size < least {
			return 0, errors.New("")
		}
		return size, nil
	}, func(size float64) string { return strconv.FormatFloat(size, 'f', -1, 64) + " GiB" })}
}
