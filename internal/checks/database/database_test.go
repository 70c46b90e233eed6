// SPDX-License-Identifier: MPL-2.0

package database

import "testing"

func TestParse(t *testing.T) {
	for _, c := range []struct {
		product            Product
		text, number, name string
	}{
		{MySQL, "8.0.32", "8.0.32", "MySQL 8.0.32"},
		{MySQL, "8.0.32-0ubuntu0.22.04.2", "8.0.32", "MySQL 8.0.32"},
		{MySQL, "mysql  Ver 14.14 Distrib 5.7.44, for Linux (x86_64)", "5.7.44", "MySQL 5.7.44"},
		{MySQL, "8", "8", "MySQL 8"},
		{Oracle, "19c", "19", "Oracle Database 19"},
		{Oracle, "12cR2", "12", "Oracle Database 12"},
		{Oracle, "19.24.0.0.0", "19.24.0.0.0", "Oracle Database 19.24.0.0.0"},
		{Oracle, "19.0.0.0.0", "19", "Oracle Database 19"}, // of every 19c
		{Oracle, "19.3", "19", "Oracle Database 19.3 or 19.30"},
		{Oracle, "Oracle Database 11g Enterprise Edition Release 11.2.0.4.0 - 64bit Production", "11.2.0.4.0", "Oracle Database 11.2.0.4.0"},
		{Oracle, "VERSION_FULL\n-----------------\n19.24.0.0.0\n", "19.24.0.0.0", "Oracle Database 19.24.0.0.0"},
		{Oracle, "Database Release Update : 19.25.0.0.241015 (36912597)", "19.25.0.0.241015", "Oracle Database 19.25.0.0.241015"},
		{MySQL, "+-----------+\n| VERSION() |\n+-----------+\n| 8.0.32    |\n+-----------+\n1 row in set (0.00 sec)\n", "8.0.32", "MySQL 8.0.32"},
		{MySQL, "VERSION()\r\n8.0.40\r\n", "8.0.40", "MySQL 8.0.40"},
		{SQLServer, "          \n----------\n15.0.4312.2\n\n(1 rows affected)\n", "15.0.4312.2", "SQL Server 15.0.4312.2"},
		{SQLServer, "2019", "15", "SQL Server 2019"},
		{SQLServer, "2008 R2", "10.50", "SQL Server 2008 R2"},
		{SQLServer, "2016 RTM", "13.0.0", "SQL Server 2016 RTM"},
		{SQLServer, "2016 SP2", SQLServer2016SP1, "SQL Server 2016 SP2"},
		{SQLServer, "13.0.1601.5", "13.0.1601.5", "SQL Server 13.0.1601.5"},
		{SQLServer, "Microsoft SQL Server 2014 (SP3) - 12.0.6024.0 (X64) on Windows Server 2012 R2 SP1", "12", "SQL Server 2014 SP3"},
	} {
		v, ok := c.product.Parse(c.text)
		if !ok || v.Number.String() != c.number || v.Name != c.name {
			t.Errorf("%s %q: got %s, %q, %v; want %s, %q", c.product, c.text, v.Number, v.Name, ok, c.number, c.name)
		}
	}
	for _, c := range []struct {
		product Product
		text    string
	}{
		{MySQL, ""}, {MySQL, "latest"}, {MySQL, "5.5.68-MariaDB"}, {MySQL, "VERSION()"}, {MySQL, "8.0.99999999999999999999"},
		{Oracle, "nineteen"}, {SQLServer, "2018"}, {SQLServer, "SQL"},
	} {
		if v, ok := c.product.Parse(c.text); ok {
			t.Errorf("%s %q: got %s", c.product, c.text, v.Number)
		}
	}
}

// The example of an error is a version.
func TestExamples(t *testing.T) {
	for _, p := range []Product{MySQL, Oracle, SQLServer} {
		if _, ok := p.Parse(p.Example()); !ok {
			t.Errorf("%s: %s is no version", p, p.Example())
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("19.24.0.0.0")
	f.Add("2016 SP2")
	f.Add("mysql  Ver 14.14 Distrib 5.7.44, for Linux (x86_64)")
	f.Fuzz(func(_ *testing.T, text string) {
		for _, p := range []Product{MySQL, Oracle, SQLServer} {
			if v, ok := p.Parse(text); ok {
				v.Number.Within()
			}
		}
	})
}
