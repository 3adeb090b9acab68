/// Jobs and CronJobs: the controllers that bring pods to an end and count how they ended.
///
/// The one law: level-based, as all controllers. Nothing is remembered between two looks but what
/// the objects say; a pod is counted once, by the finalizer that it then loses. A schedule that is
/// due is an event of the world, so a day that passes in one jump has all its runs.
@NullMarked
package dev.drydock.sim.kubernetes.batch;

import org.jspecify.annotations.NullMarked;
