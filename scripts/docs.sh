#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
#
# docs.sh renders docs/ from templates/, examples/, the declarations of limits, and the
# provider's schema, and validates it. With --check, it compares docs/ with what would be rendered instead
# of changing it. CLI names terraform or tofu.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/main.tf" <<'TF'
terraform {
  required_providers {
    hbrlimits = { source = "hbrlimits/hbrlimits" }
  }
}
TF
cat > "$work/cli.tfrc" <<TF
provider_installation {
  dev_overrides {
    "registry.terraform.io/hbrlimits/hbrlimits" = "$root/bin"
    "registry.opentofu.org/hbrlimits/hbrlimits" = "$root/bin"
  }
}
TF
# The generator looks for the schema under this address.
(cd "$work" && TF_CLI_CONFIG_FILE="$work/cli.tfrc" "$CLI" providers schema -json) > "$work/raw.json"
sed 's#"registry\.[a-z.]*/hbrlimits/hbrlimits"#"registry.terraform.io/hashicorp/hbrlimits"#' "$work/raw.json" > "$work/schema.json"
grep -q '"hbrlimits_oss_bucket"' "$work/schema.json" || { echo "$CLI returned no schema." >&2; exit 1; }
if ! grep -q '"functions"' "$work/schema.json"; then
	echo "$CLI has no provider functions, so their documentation cannot be rendered: use Terraform 1.8 or later, or OpenTofu 1.7 or later." >&2
	exit 3
fi

tfplugindocs() {
	(cd tools/tfplugindocs && go tool tfplugindocs "$@" --provider-dir ../.. --provider-name hbrlimits --providers-schema "$work/schema.json") \
		> "$work/log" 2>&1 || { grep -v '^\[DEBUG\]' "$work/log" >&2; exit 1; }
}
rm -rf .cache/templates .cache/docs
go run ./internal/guide/render templates .cache/templates
tfplugindocs generate --rendered-provider-name hbrlimits --website-source-dir .cache/templates --rendered-website-dir .cache/docs
if [ "${1-}" = --check ]; then
	diff -r docs .cache/docs || { echo "docs/ is out of date: run make generate and read the difference." >&2; exit 1; }
else
	rm -rf docs
	cp -r .cache/docs docs
fi
tfplugindocs validate # docs/, by the rules of the registry
