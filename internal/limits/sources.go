package limits

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"

// limitsPage is the Limits page, at a section.
func limitsPage(section string) checks.Source {
	return checks.Source{
		Page:       "Limits",
		Section:    section,
		URL:        "https://www.alibabacloud.com/help/en/cloud-backup/product-overview/limits-1",
		VerifiedOn: "2026-11-22",
	}
}

// Pages that several sections, or their documentation, refer to.
const (
	// LimitsPage2021 is the Limits page as it was in July 2021.
	LimitsPage2021 = "https://github.com/AlibabaCloudDocs/hbr/blob/b1930255a409e927f3171799a66135f6ef37cbca/" +
		"intl.en-US/Product%20Introduction/Limits.md"
	// SupportedSourcesPage lists operating systems and versions of databases.
	SupportedSourcesPage = "https://www.alibabacloud.com/help/doc-detail/73336.htm"
)
