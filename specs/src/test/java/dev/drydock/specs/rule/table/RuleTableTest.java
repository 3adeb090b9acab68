package dev.drydock.specs.rule.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.check.Checking;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every clause of the table of rules, at its boundary.
class RuleTableTest {
  private static final Path PAGE =
      Path.of(System.getProperty("house.root", "..")).resolve("site/rules.md");

  private static List<Clause> clauses() {
    return Stream.of(ClusterClauses.all(), ServingClauses.all(), WordClauses.all())
        .flatMap(one -> one)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> aClauseIsBrokenByOneSpecAndKeptByItsNeighbour() {
    return clauses().stream()
        .filter(clause -> !clause.codes().isEmpty())
        .map(clause ->
            DynamicTest.dynamicTest(clause.rule() + ": " + clause.words(), () -> check(clause)));
  }

  private static void check(Clause clause) {
    var broken = Checking.diagnostics(clause.breaks());
    assertThat(broken).extracting(Diagnostic::code).hasSameElementsAs(clause.codes());
    assertThat(broken).allMatch(one -> one.place().isPresent() && !one.label().isEmpty());

    var kept = Checking.diagnostics(clause.keeps());
    assertThat(kept).extracting(Diagnostic::code).doesNotContainAnyElementsOf(clause.codes());
    assertThat(kept).as("the neighbour").noneMatch(one -> one.severity() == Severity.ERROR);
  }

  /// `-Dgolden.update=true` writes the page.
  @Test
  void thePageListsEveryClauseWithItsCodes() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).content().isEqualTo(page());
  }

  private static String page() {
    var head =
        """
        # Rules

        What `drydock validate` checks offline, with the code that it says when a rule is broken; \
        each code has a page. Where plan stands, `drydock plan` carries it out; what only the \
        live cloud knows is not looked at offline. \
        Sources: v1 docs are those of Azure Machine Learning's SDK v1, v2 and Azure those of \
        today's service, ARM its API's description, AKS its documentation.

        | about | must hold | code | source |
        |---|---|---|---|
        """;
    return clauses().stream()
        .map(RuleTableTest::row)
        .distinct()
        .collect(Collectors.joining("", head, ""));
  }

  private static String row(Clause clause) {
    var codes =
        clause.codes().stream()
            .limit(1)
            .map(code -> "[%s](diagnostics/%s.md)".formatted(code, code))
            .collect(Collectors.joining());
    return "| %s | %s | %s | %s |\n"
        .formatted(
            clause.rule(),
            clause.words(),
            codes.isEmpty() ? clause.breaks() : codes,
            clause.source());
  }
}
