package dev.drydock.cli.command;

import dev.drydock.cli.drift.DriftFormat;
import dev.drydock.cli.drift.job.Order;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What a scheduled job is to be like, when one is to be printed.
public final class InstallOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--install",
      paramLabel = "TARGET",
      description = "Print a scheduled job instead, and apply nothing: ${COMPLETION-CANDIDATES}.")
  private Order.@Nullable Target target;

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description = "The image with Drydock for --install cronjob.")
  private @Nullable String image;

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      description = "The Azure identity as which the job looks.")
  private @Nullable String clientId;

  @Option(
      names = "--schedule",
      paramLabel = "CRON",
      defaultValue = "0 * * * *",
      description = "When the job runs, in UTC (default: every hour).")
  private String schedule = "0 * * * *";

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "Where the CronJob runs (default: ${DEFAULT-VALUE}).")
  private String namespace = "default";

  boolean chosen() {
    return target != null;
  }

  Order order(DriftFormat format, @Nullable String since) {
    var where = Objects.requireNonNull(target);
    if (where == Order.Target.cronjob && image == null) {
      throw wrong("--install cronjob needs --image IMAGE: one with Drydock in it");
    }
    if (!schedule.matches("[-*/,0-9a-zA-Z]+( [-*/,0-9a-zA-Z]+){4}")) {
      throw wrong("--schedule " + schedule + " has not the five fields of cron: 0 * * * *");
    }
    if (!namespace.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
      throw wrong("--namespace " + namespace + " is no name of a namespace");
    }
    return new Order(
        where,
        Optional.ofNullable(image),
        Optional.ofNullable(clientId),
        schedule,
        namespace,
        format,
        Optional.ofNullable(since));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
