// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"errors"
	"fmt"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/database"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/version"
)

const databaseTitle = "Database backup"

var databaseSection = Section{databaseTitle, []*checks.Subject{databaseBackup}}

var (
	databaseServerLocation = checks.Choice(checks.Choices{
		Values:  []string{"on_premises", "ecs"},
		Folding: checks.IgnoreCaseAndSeparators,
	}, checks.Argument{
		Name:        "server_location",
		Environment: true,
		Null:        checks.NotSet,
		Description: "Where the database server runs. Defaults to `on_premises`.",
		Where:       "your own inventory",
	})
	databaseVPCConnection = checks.Choice(checks.Choices{
		Values:  []string{"leased_line", "vpn", "none"},
		Folding: checks.IgnoreCaseAndSeparators,
	}, checks.Argument{
		Name:        "vpc_connection",
		Environment: true,
		Description: "How the network of an on-premises server is connected to a VPC.",
		Where:       "your own network; `leased_line` if there is an `alicloud_express_connect_physical_connection`",
	})
	databaseRoutes = checks.CIDRBlocks("100.64.0.0/10", checks.Argument{
		Name:        "routes",
		Environment: true,
		Description: "CIDR blocks that an on-premises server reaches through the connection to the VPC. Host bits are ignored, and several blocks " +
			"can cover a required one together.",
		Where: "the routing table of the server or its router",
	})
	databaseEngine = checks.Choice(checks.Choices{
		Values:  []string{"mysql", "oracle", "sql_server"},
		Also:    map[string]string{"mssql": "sql_server"},
		Folding: checks.IgnoreCaseAndSeparators,
	}, checks.Argument{
		Name:        "database_engine",
		Description: "Engine of the database that is backed up.",
		Where:       "your own inventory",
	})
	databaseVersion = checks.Declare(databaseNotation, checks.Argument{
		Name: "database_version",
		Description: "Version of the database: `8.0.32` for MySQL; `19c` or `19.24` for Oracle; `2019` or `2016 RTM` for SQL Server, " +
			"or its product version, such as `13.0.1601.5`.",
		Where:    "in MySQL, " + versionQueries["mysql"] + "; in Oracle, " + versionQueries["oracle"] + "; in SQL Server, " + versionQueries["sql_server"],
		WhereFor: func(v checks.Values) string { return versionQueries[databaseEngine.Of(v)] },
	})
)

// databaseNotation accepts any version, because it depends on database_engine which
// ones there are.
var databaseNotation = checks.Notation[string]{
	Expected: "a version, in quotes",
	Example:  `"8.0.32"`,
	Parse: func(text string) (string, error) {
		if text == "" {
			return "", errors.New("")
		}
		return text, nil
	},
	Show: func(version string) string { return version },
}

// versionQueries print the version of a database, by database_engine.
var versionQueries = map[string]string{
	"mysql":      "`SELECT VERSION()`",
	"oracle":     "`SELECT VERSION_FULL FROM V$INSTANCE`, or `VERSION` before 18c",
	"sql_server": "`SELECT SERVERPROPERTY('ProductVersion')`",
}

var databaseBackup = checks.NewSubject(checks.Subject{
	Name:        "database_backup",
	Description: "A database server that is backed up.",
	Limits: []*checks.Limit{
		{
			ID:        "database_vpc_connection",
			Title:     "the on-premises database server is not connected to a VPC",
			Severity:  checks.Error,
			AppliesTo: onPremisesDatabase,
			Violated:  databaseVPCConnection.Is("none"),
			Rule:      "An on-premises database server must be connected to a VPC over a leased line or a VPN.",
			Remedy:    "Connect the server's network to a VPC with Express Connect or VPN Gateway.",
			Source:    limitsPage(databaseTitle),
		},
		{
			ID:        "database_vpc_routes",
			Title:     "the routes do not cover the CIDR blocks that database backup needs",
			Severity:  checks.Error,
			AppliesTo: onPremisesDatabase,
			Violated:  databaseRoutes.CoverNone("100.64.0.0/10", "100.64.0.0/11", "100.96.0.0/11"),
			Rule:      "The connection to the VPC needs routes to 100.64.0.0/10, or to one of its halves, 100.64.0.0/11 or 100.96.0.0/11.",
			Remedy:    "Add a route to 100.64.0.0/10 through the connection, on the server or its router. With BGP, advertise the route from the VPC side.",
			Source:    limitsPage(databaseTitle),
		},
		{
			ID:       "database_engine_version",
			Title:    "the database version is not listed as supported",
			Severity: checks.Warning,
			Violated: notPublished,
			Rule: "The Supported sources page lists MySQL 5.1 (5.1.38 and later), 5.4 to 5.7, and 8.0 (8.0.32 and earlier); Oracle 9i to 12c, 18c, " +
				"and 19c (19.24 and earlier); and SQL Server 2005 to 2014, 2016 without a service pack, 2017, and 2019.",
			Remedy: "Ask Alibaba Cloud whether the version is supported. Otherwise, move to a listed version, or use another backup tool.",
			Source: checks.Source{
				Page:       "Supported sources",
				Section:    databaseTitle,
				URL:        SupportedSourcesPage,
				VerifiedOn: "2026-11-22",
			},
		},
		{
			ID:       "database_support_matrix",
			Title:    "only some versions, operating systems, and features are supported",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "Database backup supports only some database versions, operating systems, and backup features.",
			Remedy:   "Check the Database Backup documentation before you register the server.",
			Source:   limitsPage(databaseTitle),
		},
	},
	Contradiction: databaseContradiction,
})

var onPremisesDatabase = checks.Not(databaseServerLocation.Is("ecs"))

// publishedVersions are the versions on the Supported sources page, by
// database_engine. MySQL and Oracle are from the English copy of 21 November
// 2025. SQL Server is from the Chinese copy, because its row was not available in
// the English one; its numbers are product versions.
var publishedVersions = map[string]struct {
	product database.Product
	ranges  []version.Range
}{
	"mysql":      {database.MySQL, []version.Range{version.Between("5.1.38", "5.2"), version.Between("5.4", "5.8"), version.Between("8.0", "8.0.33")}},
	"oracle":     {database.Oracle, []version.Range{version.Between("9", "13"), version.Between("18", "19.25")}},
	"sql_server": {database.SQLServer, []version.Range{version.Between("9", database.SQLServer2016SP1), version.Between("14", "16")}},
}

// notPublished holds for versions that are not published.
var notPublished = checks.Computed(databaseVersion, func(v checks.Values) checks.Answer {
	published := publishedVersions[databaseEngine.Of(v)]
	stated, _ := published.product.Parse(databaseVersion.Of(v))
	within, decided := stated.Number.Within(published.ranges...)
	if !decided {
		return checks.Undecided(fmt.Sprintf("is understood as %s, and only some of its releases are listed: set a more exact version, such as %q",
			stated.Name, published.product.Example()))
	}
	return checks.Decided(!within, "is", stated.Name)
}, databaseEngine, databaseVersion)

// databaseContradiction finds a version that is not a version of the engine.
func databaseContradiction(v checks.Values) (checks.AnyArgument, string) {
	if !v.Has(databaseEngine) || !v.Has(databaseVersion) {
		return nil, ""
	}
	if databaseEngine.Of(v) == "mysql" && database.IsMariaDB(databaseVersion.Of(v)) {
		return databaseVersion, "This is a version of MariaDB, which is not among the databases that Cloud Backup lists: MySQL, Oracle Database, and " +
			"SQL Server. Use another backup tool for MariaDB, and do not check it."
	}
	product := publishedVersions[databaseEngine.Of(v)].product
	if _, ok := product.Parse(databaseVersion.Of(v)); !ok {
		return databaseVersion, fmt.Sprintf("Expected a version of %s; got %s. For example: database_version = %q",
			product, v.Given(databaseVersion), product.Example())
	}
	return nil, ""
}
