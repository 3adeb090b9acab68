package dev.drydock.trials.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;

/// What no code of the house may touch, but for adapters named here.
///
/// @param what a few words
/// @param targets patterns of full names: `java.time.Instant.now()`,
///   `java.util.Random.<init>(long)`, `java.lang.System.out`
/// @param instead what to do instead
/// @param adapters the classes that may, by full name; those nested in them may too
record Ban(String what, List<Pattern> targets, String instead, List<Pattern> adapters) {
  static Ban of(String what, String instead, String... targets) {
    return new Ban(what, patterns(targets), instead, List.of());
  }

  /// Let some classes or packages do it; every use says why.
  Ban butIn(String... names) {
    return new Ban(what, targets, instead, patterns(names));
  }

  DescribedPredicate<JavaAccess<?>> touched() {
    return DescribedPredicate.describe(
        what, access -> matches(targets, access.getTarget().getFullName()));
  }

  DescribedPredicate<JavaClass> bound() {
    return DescribedPredicate.describe("are no adapters", one -> !matches(adapters, one.getName()));
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static List<Pattern> patterns(String... texts) {
    return List.of(texts).stream().map(Pattern::compile).toList();
  }
}
