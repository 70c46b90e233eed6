// SPDX-License-Identifier: MPL-2.0

package cases

var hanaSection = join(sapHANAInstance)

// hana10 and hana20 return a case of a version of SAP HANA 1.0 or 2.0.
func hana10(v Verdict, attributes Object) Case {
	return Case{Limit: "sap_hana_1_revision", Attributes: attributes, Verdict: v}
}

func hana20(v Verdict, attributes Object) Case {
	if _, given := attributes["multitenant"]; !given {
		attributes["multitenant"] = true
	}
	return Case{Limit: "sap_hana_2_multitenant_sps", Attributes: attributes, Verdict: v}
}

var sapHANAInstance = of("sap_hana_instance", []Case{
	{Limit: "sap_hana_single_instance", Attributes: Object{"instances_on_host": 1}, Verdict: Satisfied},
	{Limit: "sap_hana_single_instance", Attributes: Object{"instances_on_host": 2}, Verdict: Error},
	{Limit: "sap_hana_single_instance", Attributes: Object{"instances_on_host": Unknown}, Verdict: Pending},
	{Limit: "sap_hana_single_instance", Attributes: Object{"version": "2.0"}, Verdict: Unchecked},

	hana10(Error, Object{"version": "1.00.093"}),
	hana10(Error, Object{"version": "1.00.93.00"}),
	hana10(Satisfied, Object{"version": "1.00.094"}),
	hana10(Satisfied, Object{"version": "1.00.097.02.1454897557"}),
	hana10(Satisfied, Object{"version": "1.00.122"}),
	hana10(Error, Object{"version": "1.0 SPS 08"}),
	hana10(Error, Object{"version": "1.0 SPS 8"}),
	hana10(Unchecked, Object{"version": "1.0 SPS 09"}),
	hana10(Unchecked, Object{"version": "1.0"}),
	hana10(Unchecked, Object{"version": 1}),
	hana10(Satisfied, Object{"version": "SAP HANA 1.0 SPS 10"}),
	hana10(Satisfied, Object{"version": "1.0 SPS 09 (Revision 94)"}),
	hana10(Error, Object{"version": "1.0 SPS09 Rev. 93"}),
	hana10(Error, Object{"version": "1.0 SPS 05 Revision 46"}),
	hana10(Error, Object{"version": "1.0", "sps": 4, "revision": 28}),
	hana10(Error, Object{"version": "1.0", "sps": 8}),
	hana10(Unchecked, Object{"version": "1.0", "sps": 9}),
	hana10(Satisfied, Object{"version": "1.0", "sps": 10}),
	hana10(Error, Object{"version": "1.0", "revision": 93}),
	hana10(Satisfied, Object{"version": "1.0", "revision": 94}),
	hana10(Satisfied, Object{"version": "1.0 SPS 09", "revision": 94}),
	hana10(Error, Object{"version": "1.0 SPS 09", "sps": 9, "revision": 90}),
	hana10(Error, Object{"version": "1.0", "sps": 8, "revision": Unknown}),
	hana10(Satisfied, Object{"version": "1.0", "sps": Unknown, "revision": 122}),
	hana10(Pending, Object{"version": "1.0", "sps": 9, "revision": Unknown}),
	hana10(Pending, Object{"version": "1.0 SPS 09", "revision": Unknown}),
	hana10(Pending, Object{"version": Unknown, "revision": 93}),
	hana10(Unchecked, Object{"revision": 93}),
	hana10(Satisfied, Object{"revision": 94}),
	hana10(NotApplicable, Object{"version": "2.00.059.00.1636109591"}),
	hana10(NotApplicable, Object{"version": "2.0", "revision": 1}),

	{Limit: "sap_hana_1_single_container", Attributes: Object{"version": "1.0", "multitenant": false}, Verdict: Error},
	{Limit: "sap_hana_1_single_container", Attributes: Object{"version": "1.0", "multitenant": true}, Verdict: Satisfied},
	{Limit: "sap_hana_1_single_container", Attributes: Object{"version": "1.0"}, Verdict: Unchecked},
	{Limit: "sap_hana_1_single_container", Attributes: Object{"multitenant": false}, Verdict: Unchecked},
	{Limit: "sap_hana_1_single_container", Attributes: Object{"version": "1.0", "multitenant": Unknown}, Verdict: Pending},
	{Limit: "sap_hana_1_single_container", Attributes: Object{"version": "2.0", "multitenant": false}, Verdict: NotApplicable},

	hana20(Error, Object{"version": "2.00.002.01"}),
	hana20(Error, Object{"version": "2.00.000.00.1479874437"}),
	hana20(Satisfied, Object{"version": "2.00.010"}),
	hana20(Satisfied, Object{"version": "2.00.059.00.1636109591"}),
	hana20(Error, Object{"version": "2.0 SPS 00"}),
	hana20(Satisfied, Object{"version": "2.0 SPS 01"}),
	hana20(Satisfied, Object{"version": "2.0 SPS 05"}),
	hana20(Satisfied, Object{"version": "SAP HANA Platform Edition 2.0 SPS 05"}),
	hana20(Error, Object{"version": "2.0 Support Package Stack 00"}),
	hana20(Satisfied, Object{"version": "2.00.059 SPS 05"}),
	hana20(Satisfied, Object{"version": "2.00.59"}),
	hana20(Satisfied, Object{"version": "2.00.059.00.1636109591 (fa/hana2sp05)"}),
	hana20(Error, Object{"version": "HDB version info:\n  version:             2.00.002.01.1487057112\n  branch:              fa/hana2sp00\n  machine config:      linuxx86_64\n"}),
	hana20(Error, Object{"version": 2, "sps": 0}),
	hana20(Satisfied, Object{"version": "2", "sps": 1}),
	hana20(Error, Object{"version": "2.0", "revision": 9}),
	hana20(Satisfied, Object{"version": "2.0", "revision": 10}),
	hana20(Unchecked, Object{"version": "2.0"}),
	hana20(Satisfied, Object{"version": "2.0 SPS 01", "multitenant": nil}),
	hana20(Satisfied, Object{"version": "2.0 SPS 01", "multitenant": Unknown}),
	hana20(Satisfied, Object{"version": "2.0 SPS 00", "multitenant": false}),
	hana20(Unchecked, Object{"version": "2.0 SPS 00", "multitenant": nil}),
	hana20(Pending, Object{"version": "2.0 SPS 00", "multitenant": Unknown}),
	hana20(NotApplicable, Object{"version": "1.0 SPS 08"}),
	hana20(Satisfied, Object{"version": "\"2.00.059.00.1636109591\""}),
	hana20(Satisfied, Object{"version": "VERSION\n\"2.00.059.00.1636109591\"\n1 row selected (overall time 1021 usec; server time 131 usec)\n"}),

	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0", "multitenant": false}, Verdict: Warning},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0", "multitenant": true}, Verdict: Satisfied},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.00.012"}, Verdict: Satisfied}, // every system is multitenant
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.00.012", "multitenant": Unknown}, Verdict: Satisfied},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0", "sps": 1}, Verdict: Satisfied},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0", "revision": 10}, Verdict: Satisfied},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0", "revision": 9}, Verdict: Unchecked},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"revision": Unknown, "multitenant": false}, Verdict: Pending},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0", "sps": Unknown, "multitenant": false}, Verdict: Pending},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0 SPS 00"}, Verdict: Unchecked},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0 SPS 00", "multitenant": false}, Verdict: Warning},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0 SPS 00", "multitenant": Unknown}, Verdict: Pending},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0"}, Verdict: Unchecked},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "2.0", "revision": Unknown}, Verdict: Pending},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": "1.0", "multitenant": false}, Verdict: NotApplicable},
	{Limit: "sap_hana_2_single_container", Attributes: Object{"version": Unknown, "multitenant": false}, Verdict: Pending},
})
