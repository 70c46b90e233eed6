// SPDX-License-Identifier: MPL-2.0

package limits

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"

// limitsPage is a section of the Limits page.
func limitsPage(section string) checks.Source {
	return checks.Source{
		Page:       "Limits",
		Section:    section,
		URL:        "https://www.alibabacloud.com/help/en/cloud-backup/product-overview/limits-1",
		VerifiedOn: "2026-11-22",
	}
}

// The pages that several sections, or their documentation, refer to.
const (
	// LimitsPage2021 is the edition of the Limits page from July 2021.
	LimitsPage2021 = "https://github.com/AlibabaCloudDocs/hbr/blob/b1930255a409e927f3171799a66135f6ef37cbca/" +
		"intl.en-US/Product%20Introduction/Limits.md"
	// SupportedSourcesPage lists the supported operating systems and database versions.
	SupportedSourcesPage = "https://www.alibabacloud.com/help/doc-detail/73336.htm"
)

// ProviderDocumentation is where the registry shows the documentation of this provider.
const ProviderDocumentation = "https://registry.terraform.io/providers/hbrlimits/hbrlimits/latest/docs/"
