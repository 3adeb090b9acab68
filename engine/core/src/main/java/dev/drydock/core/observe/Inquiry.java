package dev.drydock.core.observe;

import dev.drydock.core.execute.Answer;
import dev.drydock.core.execute.Patience;
import dev.drydock.core.execute.Runner;
import dev.drydock.spi.Observing;
import dev.drydock.spi.ProviderFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Puts one question to several providers at once, and again to those that could not answer, for as
/// long as patience lasts.
record Inquiry(Runner<Answer> runner, InstantSource time, Patience patience) {
  /// Asks a provider; the answer carries the ticket.
  @FunctionalInterface
  interface Question {
    Answer put(int ticket, Observing provider);
  }

  /// Who could not tell in the end, and why.
  record Silent(Observing provider, ProviderFault fault) {}

  /// Ask every provider and return those that could not tell, as they were given up.
  ///
  /// @param hearing takes an answer in, or returns why it is none
  List<Silent> ask(
      List<Observing> providers,
      Question question,
      Function<Answer, Optional<ProviderFault>> hearing) {
    return new Round(providers, question).run(hearing);
  }

  /// One question under way.
  private final class Round {
    private final List<Observing> providers;
    private final Question question;
    private final List<Patience.Tally> tallies = new ArrayList<>();
    private final List<Silent> silent = new ArrayList<>();
    private int open;

    Round(List<Observing> providers, Question question) {
      this.providers = providers;
      this.question = question;
    }

    List<Silent> run(Function<Answer, Optional<ProviderFault>> hearing) {
      for (int ticket = 0; ticket < providers.size(); ticket++) {
        tallies.add(Patience.Tally.NONE);
        submit(ticket, time.instant());
      }
      while (open > 0) {
        var answer = runner.next();
        open--;
        hearing.apply(answer).ifPresent(fault -> again(answer.ticket(), fault));
      }
      return silent;
    }

    private void submit(int ticket, Instant when) {
      open++;
      runner.submit(when, () -> question.put(ticket, providers.get(ticket)));
    }

    private void again(int ticket, ProviderFault fault) {
      var wait = patience.wait(fault, tallies.get(ticket));
      if (wait.isEmpty()) {
        silent.add(new Silent(providers.get(ticket), fault));
        return;
      }
      tallies.set(ticket, tallies.get(ticket).plus(wait.get()));
      submit(ticket, time.instant().plus(wait.get()));
    }
  }
}
