package dev.drydock.sim.kubernetes.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 * * * *       | 2026-01-01T00:00:00Z | 2026-01-01T01:00:00Z
          0 * * * *       | 2026-01-01T00:59:59Z | 2026-01-01T01:00:00Z
          */15 * * * *    | 2026-01-01T00:44:00Z | 2026-01-01T00:45:00Z
          5/20 * * * *    | 2026-01-01T00:26:00Z | 2026-01-01T00:45:00Z
          10-20/5 3 * * * | 2026-01-01T03:20:00Z | 2026-01-02T03:10:00Z
          0 0 29 2 *      | 2026-01-01T00:00:00Z | 2028-02-29T00:00:00Z
          30 6 * * MON-Fri| 2026-01-02T06:30:00Z | 2026-01-05T06:30:00Z
          0 0 13 * 5      | 2026-01-01T00:00:00Z | 2026-01-02T00:00:00Z
          0 0 13 * ?      | 2026-01-01T00:00:00Z | 2026-01-13T00:00:00Z
          0 0 */2 * 1     | 2026-01-01T00:00:00Z | 2026-01-03T00:00:00Z
          0 0 1 mar,jun * | 2026-03-01T00:00:00Z | 2026-06-01T00:00:00Z
          59 23 31 12 *   | 2026-12-31T23:59:00Z | 2027-12-31T23:59:00Z
          @hourly         | 2026-01-01T00:00:00Z | 2026-01-01T01:00:00Z
          @daily          | 2026-01-01T00:00:00Z | 2026-01-02T00:00:00Z
          @midnight       | 2026-01-01T00:00:01Z | 2026-01-02T00:00:00Z
          @weekly         | 2026-01-01T00:00:00Z | 2026-01-04T00:00:00Z
          @monthly        | 2026-01-01T00:00:00Z | 2026-02-01T00:00:00Z
          @yearly         | 2026-01-01T00:00:00Z | 2027-01-01T00:00:00Z
          @every 1h30m    | 2026-01-01T00:00:00Z | 2026-01-01T01:30:00Z
          """)
  void knowsWhenItIsDueNext(String text, Instant after, Instant next) throws NoSchedule {
    assertThat(Schedule.parse(text).next(after, ZoneId.of("UTC"))).contains(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 9 * * *  | Europe/Berlin    | 2026-01-01T00:00:00Z | 2026-01-01T08:00:00Z
          0 9 * * *  | Europe/Berlin    | 2026-07-01T00:00:00Z | 2026-07-01T07:00:00Z
          30 2 * * * | Europe/Berlin    | 2026-03-28T12:00:00Z | 2026-03-30T00:30:00Z
          30 2 * * * | America/New_York | 2026-11-01T04:00:00Z | 2026-11-01T07:30:00Z
          0 0 * * *  | Asia/Kolkata     | 2026-01-01T00:00:00Z | 2026-01-01T18:30:00Z
          15 * * * * | Asia/Kathmandu   | 2026-01-01T00:00:00Z | 2026-01-01T00:30:00Z
          """)
  void followsTheClocksOfATimeZone(String text, String zone, Instant after, Instant next)
      throws NoSchedule {
    assertThat(Schedule.parse(text).next(after, ZoneId.of(zone))).contains(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense         | expected exactly 5 fields, found 1: [nonsense]
          * * * * * *      | expected exactly 5 fields, found 6: [* * * * * *]
          60 * * * *       | end of range (60) above maximum (59): 60
          * * 0 * *        | beginning of range (0) below minimum (1): 0
          * * * * 7        | end of range (7) above maximum (6): 7
          * 5-3 * * *      | beginning of range (5) beyond end of range (3): 5-3
          */0 * * * *      | step of range should be a positive number: */0
          1-2-3 * * * *    | too many hyphens: 1-2-3
          1/2/3 * * * *    | too many slashes: 1/2/3
          x * * * *        | failed to parse int from x: strconv.Atoi: parsing "x": invalid syntax
          @sometimes       | unrecognized descriptor: @sometimes
          @every soon      | failed to parse duration @every soon: time: invalid duration "soon"
          """)
  void saysWhyATextIsNoSchedule(String text, String why) {
    assertThatThrownBy(() -> Schedule.parse(text)).isInstanceOf(NoSchedule.class).hasMessage(why);
  }

  @Test
  void isNeverDueOnADayThatNoYearHas() throws NoSchedule {
    var schedule = Schedule.parse("0 0 30 2 *");
    assertThat(schedule.next(Instant.parse("2026-01-01T00:00:00Z"), ZoneId.of("UTC"))).isEmpty();
  }
}
