from multiprocessing import Process
import time


def 工作(姓名, 秒):
    print(f"{姓名}:开始")
    time.sleep(秒)
    print("{0}:结束,用了 {1:.1f} 秒".format(姓名, 秒))


if __name__ == "__main__":
    进程 = Process(target=工作, args=("小明", 0.1), name="进程一")
    进程.start()
    进程.join()
    print("%-6s|%6.2f|%s" % (进程.name, 1.5, 进程.exitcode))
