/// The form in which each noun of a plan stands in a plan file.
///
/// The one law: whatever is written reads back equal, and what is sensitive is written only as a
/// [Salted][dev.drydock.spi.object.Salted] digest. [PlanForm] is the way in; the file around it is
/// made by [PlanFile][dev.drydock.core.saved.PlanFile].
@NullMarked
package dev.drydock.core.saved.form;

import org.jspecify.annotations.NullMarked;
