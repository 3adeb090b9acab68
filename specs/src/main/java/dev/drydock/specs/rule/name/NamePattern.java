package dev.drydock.specs.rule.name;

import java.util.regex.Pattern;

/// What a name may look like.
///
/// @param words the pattern in words, to end the sentence "It has …"
record NamePattern(Pattern pattern, String words) {
  /// `Microsoft.MachineLearningServices/workspaces`, api-version 2024-04-01.
  static final NamePattern WORKSPACE =
      of(
          "[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}",
          "3 to 33 letters, digits, dashes and underscores, and begins with a letter or digit");

  /// Azure ML v1 documentation, create and attach a cluster.
  static final NamePattern COMPUTE =
      of(
          "[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]",
          "3 to 24 letters, digits and dashes, begins with a letter and ends with a letter or"
              + " digit");

  /// Names of assets, mfe.json, api-version 2024-04-01.
  static final NamePattern ASSET =
      of(
          "[a-zA-Z0-9][a-zA-Z0-9_-]{0,254}",
          "1 to 255 letters, digits, dashes and underscores, and begins with a letter or digit");

  static final NamePattern ASSET_VERSION =
      of(
          "[a-zA-Z0-9][a-zA-Z0-9._-]{0,254}",
          "1 to 255 letters, digits, dots, dashes and underscores, and begins with a letter or"
              + " digit");

  /// Tighter than the specification, as the service is.
  static final NamePattern ONLINE =
      of(
          "(?!.*--)[a-zA-Z][a-zA-Z0-9-]{1,30}[a-zA-Z0-9]",
          "3 to 32 letters, digits and single dashes, begins with a letter and ends with a letter"
              + " or digit");

  /// Linux pools, managedClusters.json.
  static final NamePattern POOL =
      of("[a-z][a-z0-9]{0,11}", "1 to 12 lower-case letters and digits, and begins with a letter");

  /// RFC 1123 label, as Kubernetes wants it.
  static final NamePattern KUBERNETES =
      of(
          "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?",
          "1 to 63 lower-case letters, digits and dashes, without a dash at its ends");

  /// `Microsoft.Resources/resourceGroups`.
  static final NamePattern GROUP =
      of(
          "[-\\w.()]{0,89}[-\\w()]",
          "1 to 90 letters, digits, dots, dashes, underscores and parentheses, and does not end"
              + " with a dot");

  static final NamePattern SUBSCRIPTION =
      of(
          "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
          "the form 00000000-0000-0000-0000-000000000000");

  /// Extended resources of Kubernetes.
  static final NamePattern RESOURCE_NAME =
      of(
          "[a-z0-9]([-a-z0-9.]*[a-z0-9])?/[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?",
          "the form domain/name");

  private static NamePattern of(String regex, String words) {
    return new NamePattern(Pattern.compile(regex), words);
  }

  boolean fits(String name) {
    return pattern.matcher(name).matches();
  }
}
