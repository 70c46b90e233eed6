// SPDX-License-Identifier: MPL-2.0

// Package database parses versions of MySQL, Oracle Database and SQL Server as
// their tools print them.
package database

import (
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/version"
)

// A Product is a database product with its own version format.
type Product struct {
	title   string
	example string
	read    func(text string) (number, name string) // text is in lower case; the results are empty if it is not a version
}

// The products.
var (
	MySQL     = Product{"MySQL", "8.0.32", readMySQL}
	Oracle    = Product{"Oracle Database", "19.24.0", readOracle}
	SQLServer = Product{"SQL Server", "2016 RTM", readSQLServer}
)

// String returns the product's title.
func (p Product) String() string { return p.title }

// Example returns a version of the product that is exact enough to check.
func (p Product) Example() string { return p.example }

// A Version is a version of a product as far as it is known.
type Version struct {
	Number *version.Version
	Name   string // as messages write it: "SQL Server 2016 RTM"
}

// Parse parses a version of the product; ok is false if it is not one.
func (p Product) Parse(text string) (v Version, ok bool) {
	number, name := p.read(strings.ToLower(strings.Join(strings.Fields(text), " ")))
	parsed, err := version.Parse(number)
	return Version{parsed, p.title + " " + name}, err == nil
}
