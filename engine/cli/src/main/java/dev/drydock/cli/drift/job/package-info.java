/// The scheduled job that looks for drift, printed: a CronJob for a cluster, a workflow for GitHub.
///
/// The one law: it prints and applies nothing, and what may be secret is named there, never
/// written: values of variables come from a Secret that somebody else makes.
@NullMarked
package dev.drydock.cli.drift.job;

import org.jspecify.annotations.NullMarked;
