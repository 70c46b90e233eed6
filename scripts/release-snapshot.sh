#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
#
# Builds a release without publishing it, signs it with a temporary key, and then
# does what users do: verifies the signature and the checksums, and installs the
# release with the real CLI from a mirror with the layout of the Registry. The
# release stays in dist/.
#
# Environment: CLI (terraform or tofu), TOFU (optional, a second CLI to install the
# release with). goreleaser, syft, gpg, unzip, and sha256sum must be on PATH.
set -euo pipefail
cd "$(dirname "$0")/.."

name=terraform-provider-hbrlimits
platforms='darwin_amd64 darwin_arm64
freebsd_386 freebsd_amd64 freebsd_arm freebsd_arm64
linux_386 linux_amd64 linux_arm linux_arm64 linux_s390x
windows_386 windows_amd64 windows_arm64'

fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

for tool in goreleaser syft gpg unzip sha256sum; do
	command -v "$tool" >/dev/null || fail "$tool is not on PATH."
done

work=$(mktemp -d)
# The GPG agent has its socket in this directory and would otherwise keep running.
trap 'gpgconf --kill all; rm -rf "$work"' EXIT
export GNUPGHOME=$work/gnupg
mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --passphrase '' --quick-generate-key 'Snapshot <snapshot@example.invalid>' rsa4096 sign 1d 2>/dev/null
GPG_FINGERPRINT=$(gpg --batch --with-colons --list-secret-keys | awk -F: '$1 == "fpr" { print $10; exit }')
export GPG_FINGERPRINT

goreleaser check
goreleaser release --snapshot --clean

version=$(sed -n 's/.*"version":"\([^"]*\)".*/\1/p' dist/metadata.json)
[ -n "$version" ] || fail 'dist/metadata.json does not contain a version.'
release=${name}_$version

# The release as it would be uploaded. The manifest is not in dist.
mkdir "$work/release"
cp dist/"$release"_* "$work/release/"
cp terraform-registry-manifest.json "$work/release/${release}_manifest.json"

(
	cd "$work/release"
	gpg --batch --quiet --verify "${release}_SHA256SUMS.sig" "${release}_SHA256SUMS" 2>/dev/null ||
		fail 'The signature is invalid.'
	sha256sum --quiet --strict --check "${release}_SHA256SUMS"

	# Every file must have a checksum, especially the manifest: without it, the
	# Terraform Registry ignores the release.
	{
		printf '%s\n' "${release}_manifest.json"
		for platform in $platforms; do
			printf '%s\n' "${release}_$platform.zip" "${release}_$platform.zip.sbom.json"
		done
	} | LC_ALL=C sort >../expected
	awk '{ print $2 }' "${release}_SHA256SUMS" | LC_ALL=C sort >../summed
	diff -u ../expected ../summed || fail 'SHA256SUMS does not list the expected files.'
	find . -type f ! -name '*_SHA256SUMS' ! -name '*_SHA256SUMS.sig' | sed 's|^\./||' | LC_ALL=C sort >../uploaded
	diff -u ../expected ../uploaded || fail 'The files to upload are not the expected ones.'

	for platform in $platforms; do
		exe=${name}_v$version
		case $platform in windows_*) exe=$exe.exe ;; esac
		printf '%s\n' LICENSE "$exe" >../expected
		unzip -Z1 "${release}_$platform.zip" | LC_ALL=C sort >../packed
		diff -u ../expected ../packed || fail "${release}_$platform.zip does not contain the expected files."
		grep -q '"versionInfo":"'"$version"'"' "${release}_$platform.zip.sbom.json" ||
			fail "The SBOM of $platform does not contain the version."
		grep -q 'github.com/hashicorp/terraform-plugin-framework' "${release}_$platform.zip.sbom.json" ||
			fail "The SBOM of $platform does not list the modules."
	done
)
echo "The signature, checksums, names, and contents for $(wc -w <<<"$platforms") platforms are as expected."

for registry in registry.terraform.io registry.opentofu.org; do
	mkdir -p "$work/mirror/$registry/hbrlimits/hbrlimits"
	cp "$work/release/"*.zip "$work/mirror/$registry/hbrlimits/hbrlimits/"
done
cat >"$work/cli.tfrc" <<-END
	provider_installation {
	  filesystem_mirror {
	    path = "$work/mirror"
	  }
	}
END
export TF_CLI_CONFIG_FILE=$work/cli.tfrc TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1
unset TF_CLI_ARGS TF_CLI_ARGS_plan TF_CLI_ARGS_init TF_DATA_DIR TF_LOG TF_WORKSPACE HBRLIMITS_ON_VIOLATION

# try CLI installs the release, runs a plan that must fail because of a limit, and
# installs the release again from the lock file alone.
try() {
	local root=$work/root status=0
	rm -rf "$root" && mkdir "$root"
	cat >"$root/main.tf" <<-END
		terraform {
		  required_providers {
		    hbrlimits = {
		      source  = "hbrlimits/hbrlimits"
		      version = "$version"
		    }
		  }
		}

		data "hbrlimits_oss_bucket" "invoices" {
		  bucket        = "invoices"
		  storage_class = "Archive"
		}
	END

	"$1" version | head -n 1
	"$1" -chdir="$root" init -no-color -input=false
	# All platforms, so that the lock file has a hash of each archive, as in a team
	# with different machines.
	local flags=()
	for platform in $platforms; do flags+=("-platform=$platform"); done
	"$1" -chdir="$root" providers lock -no-color -fs-mirror="$work/mirror" "${flags[@]}" >"$work/log" ||
		{ cat "$work/log"; fail "$1 could not lock the provider."; }
	cat "$root/.terraform.lock.hcl"
	local unpacked
	unpacked=$(grep -c '"h1:' "$root/.terraform.lock.hcl")
	[ "$unpacked" -eq "$(wc -w <<<"$platforms")" ] ||
		fail "The lock file has $unpacked h1 hashes, not one for each platform."

	"$1" -chdir="$root" plan -no-color -input=false >"$work/log" 2>&1 || status=$?
	cat "$work/log"
	if [ "$status" -ne 1 ] || ! grep -q 'Error: oss_bucket_storage_class:' "$work/log"; then
		fail 'The plan did not fail because of the limit oss_bucket_storage_class.'
	fi

	cp "$root/.terraform.lock.hcl" "$work/lock"
	rm -rf "$root/.terraform"
	"$1" -chdir="$root" init -no-color -input=false -lockfile=readonly
	cmp "$work/lock" "$root/.terraform.lock.hcl" || fail 'The second init changed the lock file.'
}

try "${CLI:-terraform}"
if [ -n "${TOFU:-}" ]; then
	try "$TOFU"
else
	echo 'OpenTofu was skipped, because TOFU is not set.'
fi
echo "The snapshot $version is in dist/."
