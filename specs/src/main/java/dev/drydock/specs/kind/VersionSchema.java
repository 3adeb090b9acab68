package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.computed;
import static dev.drydock.specs.kind.AttributeSchema.file;
import static dev.drydock.specs.kind.AttributeSchema.flag;
import static dev.drydock.specs.kind.AttributeSchema.number;
import static dev.drydock.specs.kind.AttributeSchema.reference;
import static dev.drydock.specs.kind.AttributeSchema.text;
import static dev.drydock.specs.kind.AttributeSchema.textMap;
import static dev.drydock.specs.kind.AttributeSchema.texts;
import static dev.drydock.specs.kind.AttributeSchema.typed;
import static dev.drydock.specs.kind.AttributeSchema.whole;
import static dev.drydock.specs.kind.BlockSchema.single;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;

/// The schema of `version`. Its defaults are those of Azure ML v1 (azure-docs,
/// v1/how-to-deploy-azure-kubernetes-service.md), written out because v2 changed several.
final class VersionSchema {
  private static final Bounds COUNT = Bounds.from("0");
  private static final Bounds ONE_OR_MORE = Bounds.from("1");
  private static final Bounds AMOUNT = Bounds.from("0.001");

  private VersionSchema() {}

  static Schema version() {
    return Schema.of(
            reference("endpoint", Kind.ENDPOINT, "The endpoint: the first label.")
                .identifies()
                .byLabel(),
            CommonAttributes.name().formerly("version_name", "versionName"),
            reference("model", Kind.MODEL, "The model that it serves."),
            typed(
                    "models",
                    new Type.ListOf(new Type.ResourceOf(Kind.MODEL.word())),
                    "Several models; runtime kubernetes only.")
                .formerly("model_ids", "modelIds"),
            number("traffic", Bounds.between("0", "100"), "Its declared share, percent.")
                .byDefault(0)
                .formerly("traffic_percentile", "trafficPercentile"),
            flag("default", "Whether it takes what the others leave.")
                .byDefault(false)
                .formerly("is_default", "isDefault"),
            text("role", "What it is in a comparison.")
                .oneOf("control", "treatment")
                .byDefault("treatment")
                .formerly(
                    "is_control_version_type",
                    "version_type",
                    "versionType",
                    "isControlVersionType"),
            whole("mirror", Bounds.between("0", "50"), "The share of requests copied to it.")
                .byDefault(0)
                .formerly("mirror_traffic", "mirrorTraffic"),
            text("namespace", "Its own namespace; runtime kubernetes only.").identifies(),
            text("instance_type", "The cluster's instance type to run on.")
                .formerly("instanceType"),
            text("vm_size", "The VM size; runtime managed only.").replaces(),
            whole("replicas", ONE_OR_MORE, "A fixed number of replicas: no autoscaling.")
                .formerly("num_replicas", "numReplicas"),
            flag("app_insights", "Whether requests are told to Application Insights.")
                .byDefault(false)
                .formerly("enable_app_insights", "appInsightsEnabled"),
            CommonAttributes.description(),
            CommonAttributes.tags(),
            computed("effective_traffic", Type.NUMBER, "The share it really gets, percent."),
            computed("state", Type.TEXT, "How it does."))
        .with(environment(), code(), resources(), autoscale(), requests())
        .with(VersionProbes.liveness(), VersionProbes.readiness(), dataCollection())
        .oneOf("model", "models")
        .atMostOneOf("replicas", "autoscale");
  }

  private static BlockSchema environment() {
    var build =
        Schema.of(
            text("base_image", "The image to start from.").formerly("baseImage"),
            file("dockerfile", "A Dockerfile beside the spec.")
                .formerly("baseDockerfile", "base_dockerfile", "docker_file"),
            texts("dockerfile_steps", "Lines added to the Dockerfile.")
                .formerly(
                    "extraDockerfileSteps", "extra_docker_file_steps", "extra_dockerfile_steps"),
            file("conda_file", "A conda file beside the spec.")
                .formerly("condaFile", "condaDependenciesFile", "conda_dependencies_file"));
    var body =
        Schema.of(
                text("image", "A finished image.").formerly("base_image_name"),
                textMap("variables", "Environment variables.")
                    .mayWait()
                    .formerly("environment_variables", "environmentVariables"))
            .with(single("build", build, "An image to build."))
            .atMostOneOf("image", "build");
    return single("environment", body, "What the container is made of.");
  }

  private static BlockSchema code() {
    var body =
        Schema.of(
            file("source_dir", "The directory that is uploaded.")
                .byDefault(".")
                .formerly("source_directory", "sourceDirectory"),
            text("entry_script", "The script in it that scores.")
                .required()
                .formerly(
                    "entryScript",
                    "execution_script",
                    "driver_program",
                    "driverProgram",
                    "scoring_script",
                    "scoringScript"),
            texts("arguments", "Arguments of the script."));
    return single("code", body, "Your own scoring code.")
        .formerly("inference_config", "inferenceConfig", "code_configuration", "codeConfiguration");
  }

  private static BlockSchema resources() {
    var body =
        Schema.of(
            number("cpu", AMOUNT, "The cores of a replica.")
                .byDefault(exact("0.1"))
                .formerly("cpu_cores", "cpuCores"),
            number("cpu_limit", AMOUNT, "The most cores of a replica.")
                .formerly("cpu_cores_limit", "cpuCoresLimit", "cpuLimit"),
            number("memory_gb", AMOUNT, "The memory of a replica, GiB.")
                .byDefault(exact("0.5"))
                .formerly("memoryInGB", "memory_in_gb"),
            number("memory_limit_gb", AMOUNT, "The most memory of a replica, GiB.")
                .formerly("memory_gb_limit", "memoryGbLimit", "memoryInGBLimit"),
            whole("gpu", COUNT, "The GPUs of a replica.")
                .byDefault(0)
                .formerly("gpu_cores", "gpuCores"),
            whole("fpga", COUNT, "The FPGAs of a replica.").byDefault(0),
            text("fpga_resource", "The resource name of the FPGA, `domain/name`."));
    return single("resources", body, "What a replica needs.")
        .implied()
        .formerly("containerResourceRequirements", "container_resource_requirements");
  }

  private static BlockSchema autoscale() {
    var body =
        Schema.of(
            whole("min", ONE_OR_MORE, "The fewest replicas.")
                .byDefault(1)
                .formerly("autoscale_min_replicas", "minReplicas"),
            whole("max", ONE_OR_MORE, "The most replicas.")
                .byDefault(10)
                .formerly("autoscale_max_replicas", "maxReplicas"),
            number("target_utilization", Bounds.between("1", "100"), "The busy share aimed at.")
                .byDefault(70)
                .formerly("autoscale_target_utilization", "targetUtilization"),
            whole("refresh_seconds", ONE_OR_MORE, "How often it looks, seconds.")
                .byDefault(1)
                .formerly("autoscale_refresh_seconds", "refreshPeriodInSeconds"),
            text("mode", "How it counts.")
                .oneOf("utilization", "utilization_v1", "slo")
                .byDefault("utilization"),
            number(
                "max_wait_probability",
                Bounds.between("0", "1"),
                "The accepted chance that a request waits; mode slo."));
    return single("autoscale", body, "How the number of replicas follows the load.")
        .implied("replicas")
        .formerly("autoScaler", "autoscale_enabled", "autoscaleEnabled");
  }

  private static BlockSchema requests() {
    var body =
        Schema.of(
            whole("max_concurrent", ONE_OR_MORE, "Requests that a replica serves at once.")
                .byDefault(1)
                .formerly("replica_max_concurrent_requests", "maxConcurrentRequestsPerContainer"),
            whole("max_queue_wait_ms", COUNT, "How long a request may queue, milliseconds.")
                .byDefault(500)
                .formerly("max_request_wait_time", "maxQueueWaitMs"),
            whole("timeout_ms", ONE_OR_MORE, "How long a request may take, milliseconds.")
                .byDefault(60_000)
                .formerly("scoring_timeout_ms", "scoringTimeoutMs"));
    return single("requests", body, "How requests are queued and timed.").implied();
  }

  private static BlockSchema dataCollection() {
    var body =
        Schema.of(
            flag("enabled", "Whether requests and answers are kept.")
                .byDefault(false)
                .formerly("collect_model_data", "collectModelData", "storageEnabled"),
            number("sampling_rate", Bounds.between("0", "1"), "The share that is kept.")
                .byDefault(1)
                .formerly("samplingRate"),
            text("rolling", "How often a new file begins.")
                .oneOf("Minute", "Hour", "Day", "Month", "Year")
                .byDefault("Hour")
                .formerly("rollingRate", "rolling_rate"));
    return single("data_collection", body, "What is kept of requests.")
        .implied()
        .formerly("dataCollection", "data_collector");
  }

  private static Default exact(String number) {
    return new Default.Constant(Value.of(new BigDecimal(number)));
  }
}
