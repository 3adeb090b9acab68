package dev.drydock.trials.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may know whom, and what nobody may touch. Each rule says why and what to do instead.
final class ArchitectureTest {
  private static final int CLASSES_MIN = 800;

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.drydock");

  private static final String[] HTTP = {
    "java.net.http..", "com.sun.net.httpserver..", "io.netty..", "com.azure..", "io.fabric8.."
  };

  @Test
  void enoughClassesAreScanned() {
    assertThat(HOUSE).as("a rule over nothing holds always").hasSizeGreaterThan(CLASSES_MIN);
  }

  @Test
  void theArrowsBetweenModulesAreThoseThatThePageDraws() {
    var house = House.here();
    house.assertDrawn("modules", Drawing.of(house, HOUSE).mermaid());
  }

  @Test
  void anArrowThatIsThereIsSeen() {
    assertThatThrownBy(() -> never("dev.drydock.spi..", "it does", "dev.drydock.[core|specs].."))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("it does");
  }

  @Test
  void specsKnowOnlyThemselves() {
    never(
        "dev.drydock.specs..",
        "the language stands under everything: move what it needs down",
        "dev.drydock.[spi|azure|kubernetes|contract|sim|core|app|editor|cli|testkit]..");
    never("dev.drydock.specs..", "a spec is read and checked offline", HTTP);
  }

  @Test
  void whatAProviderImplementsKnowsOnlySpecs() {
    never(
        "dev.drydock.spi..",
        "every provider implements it: it may not lean on one",
        "dev.drydock.[azure|kubernetes|contract|sim|core|app|cli|testkit]..");
    never("dev.drydock.spi..", "Transport is the door; what lies behind it is an adapter's", HTTP);
  }

  @Test
  void theCoreKnowsNoProviderNoHttpNoSimulator() {
    never(
        "dev.drydock.core..",
        "the planner is a pure function: put it behind spi",
        "dev.drydock.[azure|kubernetes|contract|sim|app|cli|testkit]..");
    never("dev.drydock.core..", "exchanges are the providers': put it behind spi", HTTP);
  }

  @Test
  void whatLooksForDriftCannotWrite() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.drydock.core.drift..",
            "dev.drydock.core.observe..",
            "dev.drydock.core.lower..",
            "dev.drydock.core.state..",
            "dev.drydock.core.render.drift..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("dev\\.drydock\\.(spi\\.(Provider|Write)|core\\.execute\\.Executor)")
        .because("drift is read-only by construction: Observing is all that it may hold")
        .check(HOUSE);
  }

  @Test
  void aProviderKnowsOneRemoteApiAndNoEngine() {
    never(
        "dev.drydock.azure..",
        "spi's ClusterAccess, joined by engine/app",
        "dev.drydock.[kubernetes|sim|core|app|cli|testkit]..",
        "io.fabric8..");
    never(
        "dev.drydock.kubernetes..",
        "spi's ClusterAccess, joined by engine/app",
        "dev.drydock.[azure|sim|core|app|cli|testkit]..",
        "com.azure..");
    never(
        "dev.drydock.contract..",
        "the kit serves providers that are not written yet",
        "dev.drydock.[azure|kubernetes|core|app|cli|testkit]..");
  }

  @Test
  void theSimulatorIsAnIndependentReading() {
    never(
        "dev.drydock.sim..",
        "a shared line is a shared mistake: write it a second time",
        "dev.drydock.[specs|spi|azure|kubernetes|contract|core|app|cli|testkit]..",
        "com.azure..",
        "io.fabric8..");
  }

  @Test
  void theRoomsOfTheSimulatorMeetInThePlatformOnly() {
    never(
        "dev.drydock.sim.azure..",
        "the ClusterHost port, joined by the platform",
        "dev.drydock.sim.[kubernetes|router|platform]..");
    never(
        "dev.drydock.sim.kubernetes..",
        "the platform calls in",
        "dev.drydock.sim.[azure|router|platform]..");
    never(
        "dev.drydock.sim.[world|wire]..",
        "they stand under every room",
        "dev.drydock.sim.[azure|kubernetes|router|platform]..");
    never("dev.drydock.sim.world..", "the world is no server", "dev.drydock.sim.wire..");
  }

  @Test
  void theEngineSeesOfTheSimulatorOnlyThePlatform() {
    never(
        "dev.drydock.[app|cli|testkit]..",
        "platform and wire offer all that is needed",
        "dev.drydock.sim.[azure|kubernetes|router]..");
  }

  @Test
  void nobodyKnowsTheCommandLine() {
    never(
        "dev.drydock.[specs|spi|azure|kubernetes|contract|sim|core|app|editor|testkit]..",
        "it is the leaf: what others need of it belongs into engine/app",
        "dev.drydock.cli..",
        "picocli..",
        "org.jline..");
  }

  @Test
  void theEditorKnowsTheLanguageAlone() {
    never(
        "dev.drydock.editor..",
        "whoever writes a spec needs no cloud and no plan: all that is asked is the language's",
        "dev.drydock.[spi|azure|kubernetes|contract|sim|core|app|testkit]..");
    never("dev.drydock.editor..", "it serves streams that it is handed", HTTP);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching("dev.drydock.(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle is one package in two directories: move the shared type down")
        .check(HOUSE);
  }

  @Test
  void timeComesByConstructor() {
    check(
        Ban.of(
                "the wall clock",
                "take an InstantSource by constructor",
                "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)",
                "java\\.time\\.Clock\\.(system|tick)\\w*\\(.*",
                "java\\.time\\.InstantSource\\.system\\(\\)",
                "java\\.lang\\.System\\.(nanoTime|currentTimeMillis)\\(\\)",
                "java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)",
                "java\\.util\\.Calendar\\.getInstance\\(.*")
            // They make the doors: real time for real clouds.
            .butIn("dev\\.drydock\\.app\\..*", "dev\\.drydock\\.cli\\..*"));
  }

  @Test
  void onlyTheExecutorWaits() {
    check(
        Ban.of(
                "sleeping",
                "return Progress.Waiting, or submit to a Runner for later",
                "java\\.lang\\.Thread\\.(sleep|onSpinWait)\\(.*",
                "java\\.util\\.concurrent\\.TimeUnit\\.sleep\\(.*",
                "java\\.lang\\.Object\\.wait\\(.*",
                "java\\.util\\.concurrent\\.locks\\.LockSupport\\.park.*")
            // The waiting doors for real clouds, and for load on real sockets.
            .butIn(
                "dev\\.drydock\\.core\\.execute\\.VirtualThreadRunner.*",
                "dev\\.drydock\\.app\\.door\\.RealPace"));
  }

  @Test
  void chanceComesByConstructor() {
    check(
        Ban.of(
                "ambient chance",
                "take a RandomGenerator by constructor; in the simulator World.chance",
                "java\\.lang\\.Math\\.random\\(\\)",
                "java\\.util\\.Random\\.<init>\\(.*",
                "java\\.security\\.SecureRandom\\..*",
                "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)",
                "java\\.util\\.SplittableRandom\\.<init>\\(\\)",
                "java\\.util\\.random\\.RandomGenerator\\.(of|getDefault)\\(.*",
                "java\\.util\\.UUID\\.randomUUID\\(\\)",
                "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)")
            // The first makes the door: real chance for real clouds. The second is one of a seed's
            // numbers, for makers of keys that take nothing else.
            .butIn(
                "dev\\.drydock\\.app\\..*",
                "dev\\.drydock\\.kubernetes\\.access\\.RepeatableRandom"));
  }

  @Test
  void theMachinesLocaleAndCharsetShowNowhere() {
    check(
        Ban.of(
            "the default locale or charset",
            "name Locale.ROOT or StandardCharsets.UTF_8",
            "java\\.util\\.Locale\\.getDefault\\(.*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
            "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
            "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
            "java\\.io\\.PrintStream\\.(printf|format)\\(java\\.lang\\.String, .*",
            "java\\.io\\.(InputStreamReader|OutputStreamWriter)\\.<init>\\(java\\.io\\.\\w+\\)",
            "java\\.io\\.(FileReader|FileWriter)\\.<init>\\(java\\.(io\\.File|lang\\.String)\\)",
            "java\\.text\\.(NumberFormat|DateFormat)\\.get\\w*Instance\\(\\)"));
  }

  @Test
  void nothingRunsInParallelButTheExecutor() {
    check(
        Ban.of(
                "threads",
                "a plain loop; attempts that overlap are the Runner's",
                "java\\.util\\..*\\.parallel(Stream)?\\(\\)",
                "java\\.util\\.Arrays\\.parallel.*",
                "java\\.lang\\.Thread\\.(<init>|start\\w*|ofVirtual|ofPlatform)\\(.*",
                "java\\.util\\.concurrent\\.Executors\\..*",
                "java\\.util\\.concurrent\\.CompletableFuture\\.(run|supply)Async\\(.*",
                "java\\.util\\.Timer\\.<init>\\(.*")
            // The runner for real clouds, load's callers, the terminal with its signals, and what
            // lets a served world's time go on while nobody asks.
            .butIn(
                "dev\\.drydock\\.core\\.execute\\.VirtualThreadRunner.*",
                "dev\\.drydock\\.app\\.door\\.RealPace",
                "dev\\.drydock\\.cli\\..*",
                "dev\\.drydock\\.sim\\.platform\\.Pump"));
  }

  @Test
  void theProcessIsMainsAlone() {
    check(
        Ban.of(
                "the end of the process",
                "return an exit code",
                "java\\.lang\\.System\\.exit\\(int\\)",
                "java\\.lang\\.Runtime\\.(exit|halt)\\(int\\)")
            .butIn("dev\\.drydock\\.cli\\.Main"));
    check(
        Ban.of(
                "the process's streams and environment",
                "take what is needed by constructor",
                "java\\.lang\\.System\\.(out|err|in)",
                "java\\.lang\\.System\\.(getenv|getProperty|setProperty|setOut|setErr)\\(.*")
            // The composition root and the leaf hand them on.
            .butIn("dev\\.drydock\\.app\\..*", "dev\\.drydock\\.cli\\..*"));
  }

  @Test
  void classesAreFinalOrSealed() {
    assertThat(HOUSE.stream().filter(ArchitectureTest::isOpen).map(JavaClass::getName))
        .as("nothing is inherited for reuse: compose, or seal and name the cases")
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingDoes() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
        .because("such a name fits anything: say what it does")
        .check(HOUSE);
  }

  private static boolean isOpen(JavaClass one) {
    boolean plain =
        !one.isInterface() && !one.isAssignableTo(Enum.class) && !one.isAnonymousClass();
    return plain && !one.isSealed() && !one.getModifiers().contains(JavaModifier.FINAL);
  }

  private static void never(String from, String instead, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .because(instead)
        .check(HOUSE);
  }

  private static void check(Ban ban) {
    noClasses()
        .that(ban.bound())
        .should()
        .accessTargetWhere(ban.touched())
        .as("No class touches " + ban.what())
        .because("instead: " + ban.instead())
        .check(HOUSE);
  }
}
