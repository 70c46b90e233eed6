// SPDX-License-Identifier: MPL-2.0

package cases

var databaseSection = join(databaseBackup)

// routes returns a case for a server with these routes.
func routes(v Verdict, blocks ...any) Case {
	return Case{Limit: "database_vpc_routes", Attributes: Object{"routes": List(append([]any{}, blocks...))}, Verdict: v}
}

// databases returns a case for each version of a database.
func databases(engine string, v Verdict, versions ...any) []Case {
	var list []Case
	for _, version := range versions {
		list = append(list, Case{
			Limit: "database_engine_version", Attributes: Object{"database_engine": engine, "database_version": version}, Verdict: v,
		})
	}
	return list
}

var databaseBackup = of("database_backup", join([]Case{
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "none"}, Verdict: Error},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "none", "server_location": "on_premises"}, Verdict: Error},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "leased_line"}, Verdict: Satisfied},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "vpn"}, Verdict: Satisfied},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "VPN", "server_location": "On-Premises"}, Verdict: Satisfied},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "vpn", "server_location": Unknown}, Verdict: Satisfied},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "none", "server_location": Unknown}, Verdict: Pending},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": "none", "server_location": "ecs"}, Verdict: NotApplicable},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": Unknown, "server_location": "ecs"}, Verdict: NotApplicable},
	{Limit: "database_vpc_connection", Attributes: Object{"vpc_connection": Unknown}, Verdict: Pending},
	{Limit: "database_vpc_connection", Attributes: Object{"server_location": "on_premises"}, Verdict: Unchecked},

	routes(Satisfied, "100.64.0.0/10"),
	routes(Satisfied, "100.64.0.0/11"),
	routes(Satisfied, "100.96.0.0/11"),
	routes(Satisfied, "100.127.255.255/10"), // host bits
	routes(Satisfied, "100.0.0.0/8"),
	routes(Satisfied, "0.0.0.0/0"),
	routes(Satisfied, "100.64.0.0/12", "100.80.0.0/12"),
	routes(Satisfied, "100.112.0.0/12", "10.0.0.0/8", "100.96.0.0/12"),
	routes(Satisfied, "100.96.0.0/12", "100.112.0.0/13", "100.120.0.0/13"),
	routes(Satisfied, "::/0", "100.64.0.0/10"),
	routes(Satisfied, " 100.64.0.0/10 "),
	routes(Satisfied, "100.64.0.0/10 via 10.0.0.1 dev eth0 proto static metric 100\n"),
	routes(Error),
	routes(Error, "100.64.0.0/12"),
	routes(Error, "100.64.0.0/12", "100.96.0.0/12"),
	routes(Error, "100.80.0.0/12", "100.96.0.0/12"), // adjacent, but in different blocks
	routes(Error, "100.64.0.0/12", "100.80.0.0/13", "100.88.0.0/14"),
	routes(Error, "100.128.0.0/10", "100.32.0.0/11"),
	routes(Error, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
	routes(Error, "::/0"),
	routes(Error, "2408:4000::/22"),
	routes(Satisfied, "100.64.0.0/10", Unknown),
	routes(Satisfied, "100.64.0.0/10", nil),
	routes(Pending, "100.64.0.0/12", Unknown),
	routes(Pending, "100.64.0.0/12", Unknown, nil),
	routes(Unchecked, "100.64.0.0/12", nil),
	{Limit: "database_vpc_routes", Attributes: Object{"routes": Unknown}, Verdict: Pending},
	{Limit: "database_vpc_routes", Attributes: Object{"vpc_connection": "vpn"}, Verdict: Unchecked},
	{Limit: "database_vpc_routes", Attributes: Object{"routes": List{}, "server_location": "ecs"}, Verdict: NotApplicable},
	{Limit: "database_vpc_routes", Attributes: Object{"routes": List{}, "server_location": Unknown}, Verdict: Pending},

	{Limit: "database_engine_version", Attributes: Object{"database_engine": "mysql"}, Verdict: Unchecked},
	{Limit: "database_engine_version", Attributes: Object{"database_version": "8.0.32"}, Verdict: Unchecked},
	{Limit: "database_engine_version", Attributes: Object{"database_version": "8.0.32", "database_engine": Unknown}, Verdict: Pending},

	{Limit: "database_support_matrix", Attributes: Object{"vpc_connection": "vpn"}, Verdict: Info},
	{Limit: "database_support_matrix", Attributes: Object{"vpc_connection": Unknown}, Verdict: Info},
},
	databases("mysql", Satisfied, "5.1.38", "5.1.73", "5.4", "5.5", "5.6.51", "5.7", "5.7.44", "5.7.44-log", "8.0.0", "8.0.32",
		"8.0.32-0ubuntu0.22.04.2", "MySQL 8.0.32", 5.7, "mysql  Ver 8.0.32 for Linux on x86_64 (MySQL Community Server - GPL)",
		"mysql  Ver 14.14 Distrib 5.7.44, for Linux (x86_64) using  EditLine wrapper", "MySQL Community Server 8.0.32"),
	databases("mysql", Warning, "4.1", "5.0", "5.0.96", "5.1.37", "5.2", "5.8", "6.0", "8.0.33", "8.0.40", "8.1", "8.4", "8.4.3", "9.0", 9),
	databases("mysql", Unchecked, "5", "5.1", "8", "8.0", 8),
	databases("MySQL", Pending, Unknown),
	databases("oracle", Satisfied, "9i", "9.2.0.8", "10g", "10.2.0.5", "11g", "11gR2", "11.2.0.4.0", "12c", "12cR2", "12.2.0.1", "18c", "18.3",
		"18.0.0.0.0", "19.3.0.0.0", "19.24", "19.24.0.0.0", "Oracle 12c", "oracle11g", 12, "Oracle9i Enterprise Edition Release 9.2.0.1.0 - Production",
		"Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production\nVersion 19.24.0.0.0"),
	databases("oracle", Warning, "8i", "8.1.7", "19c (19.25)", "19c RU 19.26", "Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production\nVersion 19.25.0.0.0", "13", "17", "19.25", "19.25.0.0.0", "20c", "21c", "21.3", "23ai"),
	databases("oracle", Unchecked, "19c", "19", "19.3", 19.3, "19.0.0.0.0", "Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production"),
	databases("sql_server", Satisfied, "2005", "2008", "2008 R2", "2012", "2012 SP4", "2014", "2016 RTM", "2016 (RTM)", "2017", "2019",
		"Microsoft SQL Server 2016 (RTM) - 13.0.1601.5 (X64)", "9.0", "10.0.6000", "10.50.6000", "13.0.1601.5", "13.0.4000", "14.0.3456.2",
		"15.0.4312.2", 2019, "10.53.6000.34", "10.4.6000.29", 10.5, "2019-CU25", "SQL2019", "15.0.4312.2 (X64)", 14,
		"Microsoft SQL Server 2016 (RTM) - 13.0.1601.5 (X64) \n\tCopyright (c) Microsoft Corporation\n\tEnterprise Edition on Windows NT 6.1 <X64> (Build 7601: Service Pack 1)"),
	databases("sql_server", Warning, "2000", "2016 SP1", "2016 (SP2-CU17)", "2016 Service Pack 2", "2016 Standard SP2", "Microsoft SQL Server  2000 - 8.00.2039 (Intel X86)", "2022", "2025", "8.0.2039", "13.0.4001", "13.0.5026.0", "16.0.1000.6"),
	databases("sql_server", Unchecked, "2016", "13.0", "2016 Standard", 13),
	databases("sql server", Satisfied, "2019"),
	databases("mssql", Satisfied, "2019"),
	databases("mysql", Satisfied, "+-----------+\n| VERSION() |\n+-----------+\n| 8.0.32    |\n+-----------+\n1 row in set (0.00 sec)\n"),
	databases("oracle", Warning, "VERSION_FULL\n-----------------\n19.25.0.0.0\n\n1 row selected.\n"),
	databases("sql_server", Satisfied, "          \n----------\n15.0.4312.2\n\n(1 rows affected)\n"),
))
