// libFuzzer for JavaScript: hands Node its driver, and the counters that it is guided by. See
// libfuzzer.mjs.
#include <node_api.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

// Of libFuzzer, which has no header for it.
extern "C" int LLVMFuzzerRunDriver(int* argc, char*** argv,
                                   int (*callback)(const std::uint8_t* data, std::size_t size));

namespace {

// libFuzzer looks for counters in this section of the library that it is linked into; it sets them
// to zero before each input.
constexpr std::size_t kMostCounters = 4096;
__attribute__((section("__libfuzzer_extra_counters"))) std::uint8_t counters[kMostCounters];

// libFuzzer's callback takes no context.
struct {
  napi_env env;
  napi_value fuzzOne;
} js;

// Nothing here can go on after an error.
void check(napi_status status) {
  if (status != napi_ok) std::abort();
}

// What is thrown ends the program by a signal, as libFuzzer knows it from C++: it keeps the input.
int fuzzOne(const std::uint8_t* data, std::size_t size) {
  napi_handle_scope scope;
  napi_value bytes, self;
  check(napi_open_handle_scope(js.env, &scope));
  check(napi_create_buffer_copy(js.env, size, data, nullptr, &bytes));
  check(napi_get_undefined(js.env, &self));
  check(napi_call_function(js.env, self, js.fuzzOne, 1, &bytes, nullptr));
  check(napi_close_handle_scope(js.env, scope));
  return 0;
}

std::string toString(napi_env env, napi_value value) {
  std::size_t length;
  check(napi_get_value_string_utf8(env, value, nullptr, 0, &length));
  std::string text(length, '\0');
  check(napi_get_value_string_utf8(env, value, text.data(), length + 1, nullptr));
  return text;
}

// run(args, fuzzOne): an exit code, where libFuzzer does not end the program itself.
napi_value run(napi_env env, napi_callback_info info) {
  std::size_t given = 2;
  napi_value values[2];
  check(napi_get_cb_info(env, info, &given, values, nullptr, nullptr));
  js = {env, values[1]};

  std::uint32_t count;
  check(napi_get_array_length(env, values[0], &count));
  // Before the options the program's name, after them nothing, as a program is handed them.
  std::vector<std::string> options(count);
  std::vector<char*> args(count + 2);
  std::string name = "libfuzzer";
  args[0] = name.data();
  for (std::uint32_t i = 0; i < count; ++i) {
    napi_value option;
    check(napi_get_element(env, values[0], i, &option));
    options[i] = toString(env, option);
    args[i + 1] = options[i].data();
  }
  int argc = static_cast<int>(count) + 1;
  char** argv = args.data();

  napi_value code;
  check(napi_create_int32(env, LLVMFuzzerRunDriver(&argc, &argv, fuzzOne), &code));
  return code;
}

}  // namespace

// The exports: run, and counters, an ArrayBuffer.
NAPI_MODULE_INIT() {
  napi_value function, buffer;
  check(napi_create_function(env, "run", NAPI_AUTO_LENGTH, run, nullptr, &function));
  check(napi_set_named_property(env, exports, "run", function));
  check(napi_create_external_arraybuffer(env, counters, kMostCounters, nullptr, nullptr, &buffer));
  check(napi_set_named_property(env, exports, "counters", buffer));
  return exports;
}
