/// Rules of the platform, workspaces and clusters.
///
/// The one law: only what can be told offline is checked here; what depends on the live cloud
/// (subnets, quotas, the nodes of an attached cluster) is left to it. Called by the checker.
@NullMarked
package dev.drydock.specs.rule.cluster;

import org.jspecify.annotations.NullMarked;
