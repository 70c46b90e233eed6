package checks

var (
	databaseServerLocation = choice(choices{
		values:  []string{"on_premises", "ecs"},
		folding: ignoreCaseAndSeparators,
	}, Argument{
		Name:        "server_location",
		Null:        NotSet,
		Description: "Where the database server runs. Where it is not set, on premises.",
		Where:       "your own inventory; left out, it counts as `on_premises`",
	})
	databaseVPCConnection = choice(choices{
		values:  []string{"leased_line", "vpn", "none"},
		folding: ignoreCaseAndSeparators,
	}, Argument{
		Name:        "vpc_connection",
		Description: "What connects the network of an on-premises server to a VPC.",
		Where:       "`alicloud_express_connect_physical_connection` for a leased line, `alicloud_vpn_connection` for a VPN",
	})
	databaseRoutes = cidrBlocks("100.64.0.0/10", Argument{
		Name: "routes",
		Told: AtPlan,
		Description: "CIDR blocks that an on-premises server reaches through that connection. Host bits do not count, and blocks together may " +
			"cover what none does alone.",
		Where: "the server's routing table or its router's; `local_subnet` of `alicloud_vpn_connection`",
	})
	databaseEngine = choice(choices{
		values:  []string{"mysql", "oracle", "sql_server"},
		also:    map[string]string{"mssql": "sql_server"},
		folding: ignoreCaseAndSeparators,
	}, Argument{
		Name:        "database_engine",
		Description: "Database that is backed up.",
		Where:       "your own inventory",
	})
	databaseVersion = nonEmpty("a version, in quotes", `"8.0.32"`, Argument{
		Name: "database_version",
		Description: "Version of the database: `8.0.32` of MySQL; `19c` or `19.24` of Oracle; `2019` or `2016 RTM` of SQL Server, " +
			"or its product version, such as `13.0.1601.5`.",
		Where: "`SELECT VERSION()` of MySQL; `SELECT VERSION_FULL FROM V$INSTANCE` of Oracle, or `VERSION` before 18c; `SELECT SERVERPROPERTY('ProductVersion')` of SQL Server",
	})
)

func init() {
	declare(Subject{
		Name:        "database_backup",
		Description: "A database server that is backed up.",
		Sections:    []*Section{databaseSection},
		Limits: []*Limit{
			{
				ID:        "database_vpc_connection",
				Title:     "nothing connects the database server to a VPC",
				Severity:  Error,
				AppliesTo: onPremisesDatabase,
				Violated:  databaseVPCConnection.is("none"),
				Rule:      "An on-premises database server has to be connected to a VPC by a leased line or a VPN.",
				Remedy:    "Connect the server's network to a VPC with Express Connect or VPN Gateway.",
				Source:    limitsPage(databaseSection),
			},
			{
				ID:        "database_vpc_routes",
				Title:     "the routes do not cover what Cloud Backup needs",
				Severity:  Error,
				AppliesTo: onPremisesDatabase,
				Violated:  databaseRoutes.coverNone("100.64.0.0/10", "100.64.0.0/11", "100.96.0.0/11"),
				Rule:      "The connection to the VPC needs routes to 100.64.0.0/10, or to one of its halves 100.64.0.0/11 and 100.96.0.0/11.",
				Remedy:    "Add a route to 100.64.0.0/10 through the connection, on the server or its router; with BGP, advertise it from the side of the VPC.",
				Source:    limitsPage(databaseSection),
			},
			{
				ID:       "database_engine_version",
				Title:    "the version of the database is not among the published ones",
				Severity: Warning,
				Violated: databaseNotPublished,
				Rule: "The page Supported sources lists MySQL 5.1.38 and later 5.1, 5.4 to 5.7, and 8.0 up to 8.0.32; Oracle 9i to 12c, 18c, " +
					"and 19c up to 19.24; and SQL Server 2005 to 2014, 2016 without a service pack, 2017 and 2019.",
				Remedy: "Ask Alibaba Cloud whether the version is supported, or change to a listed one.",
				Source: Source{
					Page:       "Supported sources",
					Section:    databaseSection.Title,
					URL:        supportedSourcesPage,
					VerifiedOn: "2026-11-22",
				},
			},
			{
				ID:       "database_support_matrix",
				Title:    "only some versions, systems and features are supported",
				Severity: Info,
				Violated: always{},
				Rule:     "The versions of databases, the operating systems and the backup features that are supported are limited.",
				Remedy:   "Look the server up in the documentation of Database Backup before it is registered.",
				Source:   limitsPage(databaseSection),
			},
		},
		Contradiction: databaseContradiction,
	})
}

var onPremisesDatabase = quietly(not(databaseServerLocation.is("ecs")))
