/// When a CronJob is due: the five fields, names, steps, ranges, and the descriptors.
///
/// The one law: a schedule is a function from an instant and a time zone to the next instant; it
/// knows no clock. What is no schedule is refused in the words of the real server, which prints
/// what its own parser says. Validation and the CronJob controller call it.
@NullMarked
package dev.drydock.sim.kubernetes.cron;

import org.jspecify.annotations.NullMarked;
