// SPDX-License-Identifier: MPL-2.0

// Package database parses versions of MySQL, Oracle Database and SQL Server as
// their tools print them.
package database

import (
	"regexp"
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

// Parse parses a version of the product, or what the product's query prints; ok is
// false if it is not one.
func (p Product) Parse(text string) (v Version, ok bool) {
	number, name := p.read(answer(text))
	parsed, err := version.Parse(number)
	return Version{parsed, p.title + " " + name}, err == nil
}

// IsMariaDB reports whether a version is one of MariaDB, which has its own versions
// and answers MySQL's query.
func IsMariaDB(text string) bool { return strings.Contains(strings.ToLower(text), "mariadb") }

// frame is a line that mysql, SQL*Plus, or sqlcmd prints around the answer to a query:
// the name of the column, a rule, or the number of rows.
var frame = regexp.MustCompile(`^(?:version(?:_full|\(\))?|@@version|banner(?:_full)?|[-+= ]*|\(?[0-9]+ rows? .*)$`)

// answer returns the answer to a query, in one line and in lower case.
func answer(text string) string {
	var lines []string
	for line := range strings.Lines(strings.ToLower(text)) {
		if line = strings.Trim(line, "| \t\r\n"); !frame.MatchString(line) {
			lines = append(lines, strings.Fields(line)...)
		}
	}
	return strings.Join(lines, " ")
}
