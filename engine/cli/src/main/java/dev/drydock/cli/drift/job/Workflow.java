package dev.drydock.cli.drift.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A workflow for GitHub that looks for drift by its schedule, and whenever somebody asks.
///
/// @param path of the spec, below the repository's root
record Workflow(
    Described described, Order order, Variables variables, List<String> values, String path) {
  Workflow {
    values = List.copyOf(values);
  }

  String text() {
    var lines = new ArrayList<String>();
    head(lines);
    steps(lines);
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
    return text.toString();
  }

  private void head(List<String> lines) {
    var stack = described.spec().stack();
    lines.addAll(
        """
        # Printed by drydock drift --install github; put it into .github/workflows/drift.yml. It
        # looks for drift and writes nothing; a run that failed is the alarm. Schedules run on the
        # default branch. Set under Settings, Variables:
        #   DRYDOCK_REPOSITORY  where Drydock's sources are, OWNER/NAME\
        """
            .lines()
            .toList());
    if (described.azure()) {
      var client = order.clientId().isEmpty() ? "AZURE_CLIENT_ID, " : "";
      lines.add("#   " + client + "AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID");
      lines.add(
          "# The identity needs the role Reader and a federated credential for this repository.");
    }
    lines.addAll(
        """
        name: "Drift of %s"
        on:
          schedule:
            - cron: "%s"
          workflow_dispatch: {}
        permissions:
          contents: read%s
        concurrency:
          group: "drydock-drift-%s"
          cancel-in-progress: false
        jobs:
          drift:
            runs-on: ubuntu-latest
            timeout-minutes: 30\
        """
            .formatted(
                stack, order.schedule(), described.azure() ? "\n  id-token: write" : "", stack)
            .lines()
            .toList());
  }

  private void steps(List<String> lines) {
    lines.addAll(
        """
            steps:
              - uses: actions/checkout@v4
                with:
                  persist-credentials: false
              - uses: actions/checkout@v4
                with:
                  repository: ${{ vars.DRYDOCK_REPOSITORY }}
                  path: .drydock-home
                  persist-credentials: false
              - uses: actions/setup-java@v4
                with:
                  distribution: temurin
                  java-version: "25"
        """
            .lines()
            .toList());
    if (described.azure()) {
      login(lines);
    }
    if (described.context().isPresent()) {
      kubeconfig(lines);
    }
    lines.add("      - name: Look for drift");
    lines.add("        run: |");
    lines.add("          .drydock-home/drydock drift " + command());
    var environment = environment();
    if (!environment.isEmpty()) {
      lines.add("        env:");
      environment.forEach(line -> lines.add("          " + line));
    }
  }

  private void login(List<String> lines) {
    var client = order.clientId().map(Workflow::quoted).orElse("${{ vars.AZURE_CLIENT_ID }}");
    lines.add("      - uses: azure/login@v2");
    lines.add("        with:");
    lines.add("          client-id: " + client);
    lines.add("          tenant-id: ${{ vars.AZURE_TENANT_ID }}");
    lines.add("          subscription-id: ${{ vars.AZURE_SUBSCRIPTION_ID }}");
  }

  private static void kubeconfig(List<String> lines) {
    lines.addAll(
        """
        - name: Write the kubeconfig
          run: |
            umask 077
            printf '%s' "$KUBECONFIG_TEXT" > "$RUNNER_TEMP/kubeconfig"
            echo "KUBECONFIG=$RUNNER_TEMP/kubeconfig" >> "$GITHUB_ENV"
          env:
            KUBECONFIG_TEXT: ${{ secrets.DRYDOCK_KUBECONFIG }}\
        """
            .indent(6)
            .lines()
            .toList());
  }

  private String command() {
    var words = new ArrayList<>(List.of(shell(path), "--format", "github"));
    order.since().ifPresent(since -> words.addAll(List.of("--since", since)));
    values.forEach(file -> words.add(shell("--var-file=" + file)));
    words.add("--out");
    words.add("\"markdown=$GITHUB_STEP_SUMMARY\"");
    return String.join(" ", words);
  }

  private List<String> environment() {
    return variables.names().stream()
        .map(name ->
            Variables.environment(name)
                + ": ${{ secrets."
                + Variables.environment(name).toUpperCase(Locale.ROOT)
                + " }}")
        .toList();
  }

  private static String shell(String word) {
    return Optional.of(word)
        .filter(one -> one.matches("[-._/=a-zA-Z0-9]+"))
        .orElseGet(() -> "'" + word.replace("'", "'\\''") + "'");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
