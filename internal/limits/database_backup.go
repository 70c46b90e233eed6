package limits

import (
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
		Null:        checks.NotSet,
		Description: "Where the database server runs. Where it is not set, on premises.",
		Where:       "your own inventory; left out, it counts as `on_premises`",
	})
	databaseVPCConnection = checks.Choice(checks.Choices{
		Values:  []string{"leased_line", "vpn", "none"},
		Folding: checks.IgnoreCaseAndSeparators,
	}, checks.Argument{
		Name:        "vpc_connection",
		Description: "What connects the network of an on-premises server to a VPC.",
		Where:       "`alicloud_express_connect_physical_connection` for a leased line, `alicloud_vpn_connection` for a VPN",
	})
	databaseRoutes = checks.CIDRBlocks("100.64.0.0/10", checks.Argument{
		Name:         "routes",
		Availability: checks.Required,
		Description: "CIDR blocks that an on-premises server reaches through that connection. Host bits do not count, and blocks together may " +
			"cover what none does alone.",
		Where: "the server's routing table or its router's; `local_subnet` of `alicloud_vpn_connection`",
	})
	databaseEngine = checks.Choice(checks.Choices{
		Values:  []string{"mysql", "oracle", "sql_server"},
		Also:    map[string]string{"mssql": "sql_server"},
		Folding: checks.IgnoreCaseAndSeparators,
	}, checks.Argument{
		Name:        "database_engine",
		Description: "Database that is backed up.",
		Where:       "your own inventory",
	})
	databaseVersion = checks.NonEmptyText("a version, in quotes", `"8.0.32"`, checks.Argument{
		Name: "database_version",
		Description: "Version of the database: `8.0.32` of MySQL; `19c` or `19.24` of Oracle; `2019` or `2016 RTM` of SQL Server, " +
			"or its product version, such as `13.0.1601.5`.",
		Where: "`SELECT VERSION()` of MySQL; `SELECT VERSION_FULL FROM V$INSTANCE` of Oracle, or `VERSION` before 18c; `SELECT SERVERPROPERTY('ProductVersion')` of SQL Server",
	})
)

var databaseBackup = checks.NewSubject(checks.Subject{
	Name:        "database_backup",
	Description: "A database server that is backed up.",
	Limits: []*checks.Limit{
		{
			ID:        "database_vpc_connection",
			Title:     "nothing connects the database server to a VPC",
			Severity:  checks.Error,
			AppliesTo: onPremisesDatabase,
			Violated:  databaseVPCConnection.Is("none"),
			Rule:      "An on-premises database server has to be connected to a VPC by a leased line or a VPN.",
			Remedy:    "Connect the server's network to a VPC with Express Connect or VPN Gateway.",
			Source:    limitsPage(databaseTitle),
		},
		{
			ID:        "database_vpc_routes",
			Title:     "the routes do not cover what Cloud Backup needs",
			Severity:  checks.Error,
			AppliesTo: onPremisesDatabase,
			Violated:  databaseRoutes.CoverNone("100.64.0.0/10", "100.64.0.0/11", "100.96.0.0/11"),
			Rule:      "The connection to the VPC needs routes to 100.64.0.0/10, or to one of its halves 100.64.0.0/11 and 100.96.0.0/11.",
			Remedy:    "Add a route to 100.64.0.0/10 through the connection, on the server or its router; with BGP, advertise it from the side of the VPC.",
			Source:    limitsPage(databaseTitle),
		},
		{
			ID:       "database_engine_version",
			Title:    "the version of the database is not among the published ones",
			Severity: checks.Warning,
			Violated: notPublished,
			Rule: "The page Supported sources lists MySQL 5.1.38 and later 5.1, 5.4 to 5.7, and 8.0 up to 8.0.32; Oracle 9i to 12c, 18c, " +
				"and 19c up to 19.24; and SQL Server 2005 to 2014, 2016 without a service pack, 2017 and 2019.",
			Remedy: "Ask Alibaba Cloud whether the version is supported, or change to a listed one.",
			Source: checks.Source{
				Page:       "Supported sources",
				Section:    databaseTitle,
				URL:        SupportedSourcesPage,
				VerifiedOn: "2026-11-22",
			},
		},
		{
			ID:       "database_support_matrix",
			Title:    "only some versions, systems and features are supported",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "The versions of databases, the operating systems and the backup features that are supported are limited.",
			Remedy:   "Look the server up in the documentation of Database Backup before it is registered.",
			Source:   limitsPage(databaseTitle),
		},
	},
	Contradiction: databaseContradiction,
})

var onPremisesDatabase = checks.Not(databaseServerLocation.Is("ecs"))

// publishedVersions are those of the page Supported sources, by database_engine:
// of MySQL and Oracle as its English copy of 21 November 2025 has them. Of SQL
// Server, whose row could not be had there, the Chinese copy; its numbers are
// product versions.
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
		return checks.Undecided(fmt.Sprintf("is understood as %s, of which only some are published: state it more exactly, such as %q",
			stated.Name, published.product.Example()))
	}
	return checks.Decided(!within, "is", stated.Name)
}, databaseEngine, databaseVersion)

// databaseContradiction finds a version that is none of the database.
func databaseContradiction(v checks.Values) (checks.AnyArgument, string) {
	if !v.Has(databaseEngine) || !v.Has(databaseVersion) {
		return nil, ""
	}
	product := publishedVersions[databaseEngine.Of(v)].product
	if _, ok := product.Parse(databaseVersion.Of(v)); !ok {
		return databaseVersion, fmt.Sprintf("Expected a version of %s. For example: database_version = %q", product, product.Example())
	}
	return nil, ""
}
